import { readdirSync, readFileSync } from "node:fs";

/** Linux counts processor time in hundredths of a second. */
const msPerTick = 10;

/** Processor time of a process and, where asked, of its children that live or were waited for; Linux only. */
export function cpuMs(pid: number): number {
  return ticksOf(pid) * msPerTick;
}

/** The same with all its children: for the database, whose backends are processes of their own. */
export function cpuMsWithChildren(pid: number): number {
  const children = childrenOf(pid).map((child) => ticksOfChild(child));
  return (children.reduce((sum, ticks) => sum + ticks, ticksOf(pid)) + reapedTicks(pid)) * msPerTick;
}

/** Processor time of all cores that the machine's host gave to others. */
export function stolenMs(): number {
  const [, ...ticks] = readFileSync("/proc/stat", "utf8").split("\n", 1)[0]?.split(/\s+/) ?? [];
  return Number(ticks[7] ?? 0) * msPerTick;
}

/** Resident memory at its highest so far, in bytes. */
export function peakMemoryBytes(pid: number): number {
  const [, kib = "0"] = /VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, "utf8")) ?? [];
  return Number(kib) * 1024;
}

function fieldsOf(pid: number): string[] {
  const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
  // The name of the program stands in parentheses and may hold spaces.
  return stat.slice(stat.lastIndexOf(")") + 2).split(" ");
}

function ticksOf(pid: number): number {
  const fields = fieldsOf(pid);
  return Number(fields[11]) + Number(fields[12]);
}

/** One that ends meanwhile is among those that were waited for, which are read after it. */
function ticksOfChild(pid: number): number {
  try {
    return ticksOf(pid);
  } catch {
    return 0;
  }
}

function reapedTicks(pid: number): number {
  const fields = fieldsOf(pid);
  return Number(fields[13]) + Number(fields[14]);
}

function childrenOf(pid: number): number[] {
  return readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((one) => {
      try {
        return Number(fieldsOf(one)[1]) === pid;
      } catch {
        return false;
      }
    });
}
