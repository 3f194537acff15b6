import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { requireActor } from "@/lib/access/require-actor";
import { may } from "@/lib/access/roles";
import { systemClock } from "@/lib/kernel/utc";
import { AddNote } from "./_components/add-note";
import { AddressCard } from "./_components/address-card";
import { AddressEditor } from "./_components/address-editor";
import { CustomerCard } from "./_components/customer-card";
import { HistoryCard } from "./_components/history-card";
import { NotesCard } from "./_components/notes-card";
import { OrderHeader } from "./_components/order-header";
import { OrderItems } from "./_components/order-items";
import { OrderNotices } from "./_components/order-notices";
import { PaymentCard } from "./_components/payment-card";
import { PreviewPanel } from "./_components/preview-panel";
import { ShipmentsCard } from "./_components/shipments-card";
import { StatusChanger } from "./_components/status-changer";
import { isSameAddress } from "./_page/is-same-address";
import { orderPageOf } from "./_page/order-page-of";
import { addOrderNoteAction, changeOrderStatusAction, changeShipToAction } from "./actions";

type OrderPageProps = { readonly params: Promise<{ readonly number: string }> };

export async function generateMetadata({ params }: OrderPageProps): Promise<Metadata> {
  const t = await getTranslations("order");
  return { title: t("title", { number: decodeURIComponent((await params).number) }) };
}

export default async function OrderPage({ params }: OrderPageProps) {
  const actor = await requireActor("orders.see");
  const number = decodeURIComponent((await params).number);
  const page = await orderPageOf(actor.scope, number, await getLocale(), systemClock());
  if (page === null) notFound();

  const t = await getTranslations("order");
  const { order, preview } = page;
  const mayChange = may(actor.role, "orders.change");
  const mayConfigure = may(actor.role, "systems.configure");
  const isHeld = preview.isHeld && !order.isSample;
  return (
    <>
      <OrderHeader order={order} sending={page.sending}>
        {mayChange && (
          <StatusChanger
            number={number}
            status={order.status}
            choices={page.statusChoices}
            hasParcels={page.parcels.length > 0}
            changeStatus={changeOrderStatusAction}
          />
        )}
      </OrderHeader>
      <OrderNotices order={order} problems={isHeld ? preview.reasons.length : 0} />
      <div className="grid items-start gap-4 lg:grid-cols-[minmax(0,1fr)_20rem] xl:grid-cols-[minmax(0,1fr)_22rem]">
        <div className="grid min-w-0 gap-4">
          <OrderItems order={order} />
          <PreviewPanel
            preview={preview}
            statusLabel={page.statusLabel}
            isEnabled={actor.site.isShipStationEnabled}
            mayChange={mayChange}
            mayConfigure={mayConfigure}
          />
          <ShipmentsCard
            number={number}
            statusLabel={page.statusLabel}
            customerEmail={order.customer.email}
            progress={order.shippingProgress}
            parcels={page.parcels}
            mayChange={mayChange}
          />
          <NotesCard
            customerNotes={order.customerNotes}
            storeNotes={order.internalNotes}
            staffNotes={order.staffNotes}
          >
            {mayChange && <AddNote number={number} addNote={addOrderNoteAction} />}
          </NotesCard>
          <HistoryCard entries={page.history} statusLabels={page.statusLabels} />
        </div>
        <div className="grid min-w-0 gap-4 md:max-lg:grid-cols-2">
          <AddressCard
            title={t("address.shipTo")}
            address={order.shipTo}
            actions={
              mayChange && (
                <AddressEditor number={number} address={order.shipTo} changeShipTo={changeShipToAction} />
              )
            }
          />
          <CustomerCard order={order} />
          <AddressCard
            title={t("address.billTo")}
            address={order.billTo}
            isSameAsShipTo={isSameAddress(order.billTo, order.shipTo)}
          />
          <PaymentCard order={order} />
        </div>
      </div>
    </>
  );
}
