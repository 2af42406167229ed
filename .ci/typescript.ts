// A client that switches over the codes of a service. It does not compile if a code is missing.
import { OrderError, isOrderError, isPaymentError, type OrderErrorBody } from "./errors";

function advice(body: OrderErrorBody): string {
  switch (body.errorCode) {
    case "SHOP.ORD.404001":
      return "check the id";
    case "SHOP.ORD.409001":
      return "choose another item";
    case "SHOP.ORD.500001":
    case "SHOP.ORD.503001":
      return OrderError[body.errorCode].retry ? "try again" : "call us";
  }
}

const bodies: [unknown, string | undefined][] = [
  [{ errorCode: "SHOP.ORD.404001", errorMessage: "order 7 does not exist." }, "check the id"],
  [{ errorCode: "SHOP.ORD.503001", errorMessage: null }, "try again"],
  [{ errorCode: "SHOP.PAY.402001", errorMessage: null }, undefined],
  [{ errorCode: "toString" }, undefined],
  [null, undefined],
];
for (const [body, expected] of bodies) {
  const found = isOrderError(body) ? advice(body) : undefined;
  if (found !== expected) {
    throw new Error(`${JSON.stringify(body)}: ${String(found)}`);
  }
}
const declined: unknown = { errorCode: "SHOP.PAY.402001", errorMessage: "declined" };
if (!isPaymentError(declined, "SHOP.PAY.402001") || isPaymentError(declined, "SHOP.PAY.400001")) {
  throw new Error("the guard knows one code");
}
