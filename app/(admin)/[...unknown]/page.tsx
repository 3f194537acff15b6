import { notFound } from "next/navigation";

/** An address that leads nowhere is told so inside the frame, menus and all. */
export default function UnknownPage(): never {
  notFound();
}
