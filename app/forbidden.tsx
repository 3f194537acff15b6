import ForbiddenInFrame from "@/app/(admin)/forbidden";

export default function Forbidden() {
  return (
    <main>
      <ForbiddenInFrame />
    </main>
  );
}
