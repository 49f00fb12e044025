/** Groups of 16 bits of an IPv6 address that name the network of one customer (RFC 6177: /64 and larger). */
const NETWORK_GROUPS = 4;

/**
 * The network an address belongs to, as far as one household or office holds it: an IPv4 address as it
 * is, also where it is written inside an IPv6 one (RFC 4291, 2.5.5.2); of an IPv6 address its /64.
 */
export function networkOf(address: string): string {
  const [plain = ''] = address.toLowerCase().split('%');
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/.exec(plain)?.[1];
  if (mapped !== undefined) return mapped;
  if (!plain.includes(':')) return plain;
  return `${groupsOf(plain).slice(0, NETWORK_GROUPS).join(':')}::/64`;
}

/** The eight groups of an IPv6 address without leading zeros; `::` stands for as many as are missing. */
function groupsOf(address: string): string[] {
  const [head = '', tail = ''] = address.split('::');
  const [front, back] = [partsOf(head), partsOf(tail)];
  const missing = Math.max(0, 8 - front.length - back.length);
  return [...front, ...Array.from({ length: missing }, () => '0'), ...back];
}

function partsOf(text: string): string[] {
  return text === '' ? [] : text.split(':').map((group) => group.replace(/^0+(?=.)/, ''));
}
