/**
 * Marionette sends `<length in bytes>:<JSON>`, cut anywhere by TCP. The returned function takes the pieces and
 * passes on each complete packet.
 */
export function createPacketReader(onPacket: (packet: unknown) => void): (piece: Buffer) => void {
  let received: Buffer = Buffer.alloc(0);
  return (piece) => {
    received = Buffer.concat([received, piece]);
    for (;;) {
      const colon = received.indexOf(':');
      if (colon < 0) return;
      const start = colon + 1;
      const end = start + Number(received.toString('latin1', 0, colon));
      if (received.length < end) return;
      const packet: unknown = JSON.parse(received.toString('utf8', start, end));
      received = received.subarray(end);
      onPacket(packet);
    }
  };
}
