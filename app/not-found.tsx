import NotFoundInFrame from "@/app/(admin)/not-found";

export default function NotFound() {
  return (
    <main>
      <NotFoundInFrame />
    </main>
  );
}
