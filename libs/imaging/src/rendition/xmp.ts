/** Something that was done on the way to the rendition (XMP part 2, ResourceEvent). */
export interface XmpEvent {
  readonly action: 'created' | 'converted' | 'edited';
  readonly agent: string;
  readonly parameters: string;
}

/** What the metadata say. */
export interface XmpFacts {
  /** PDF/A-2u, or PDF/A-3u for a file with attachments. */
  readonly part: 2 | 3;
  /** Cleaned by `plainLine`; an empty title is left out. */
  readonly title: string;
  readonly language: string;
  readonly producer: string;
  readonly createdAt: Date;
  readonly history: readonly XmpEvent[];
}

const namespaces = [
  ['dc', 'http://purl.org/dc/elements/1.1/'],
  ['xmp', 'http://ns.adobe.com/xap/1.0/'],
  ['xmpMM', 'http://ns.adobe.com/xap/1.0/mm/'],
  ['stEvt', 'http://ns.adobe.com/xap/1.0/sType/ResourceEvent#'],
  ['pdf', 'http://ns.adobe.com/pdf/1.3/'],
  ['pdfaid', 'http://www.aiim.org/pdfa/ns/id/'],
] as const;

/** The metadata stream, saying the same as the Info dictionary (ISO 19005-2 §6.6). */
export function xmpPacket(facts: XmpFacts): Buffer {
  const { part, title, language, producer, createdAt, history } = facts;
  const moment = `${createdAt.toISOString().slice(0, 19)}Z`;
  const declarations = namespaces.map(([prefix, uri]) => ` xmlns:${prefix}="${uri}"`).join('');
  const event = ({ action, agent, parameters }: XmpEvent): string =>
    '<rdf:li rdf:parseType="Resource">' +
    `<stEvt:action>${action}</stEvt:action><stEvt:when>${moment}</stEvt:when>` +
    `<stEvt:softwareAgent>${escapeXml(agent)}</stEvt:softwareAgent>` +
    `<stEvt:parameters>${escapeXml(parameters)}</stEvt:parameters></rdf:li>`;
  const lines = [
    '<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>',
    '<x:xmpmeta xmlns:x="adobe:ns:meta/">',
    '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">',
    `<rdf:Description rdf:about=""${declarations}>`,
    `<pdfaid:part>${part}</pdfaid:part><pdfaid:conformance>U</pdfaid:conformance>`,
    ...(title ? [`<dc:title>${inDefaultLanguage(title)}</dc:title>`] : []),
    `<dc:language><rdf:Bag><rdf:li>${escapeXml(language)}</rdf:li></rdf:Bag></dc:language>`,
    `<xmp:CreateDate>${moment}</xmp:CreateDate><xmp:ModifyDate>${moment}</xmp:ModifyDate>`,
    `<xmp:CreatorTool>${escapeXml(producer)}</xmp:CreatorTool>`,
    `<pdf:Producer>${escapeXml(producer)}</pdf:Producer>`,
    `<xmpMM:History><rdf:Seq>${history.map(event).join('\n')}</rdf:Seq></xmpMM:History>`,
    '</rdf:Description></rdf:RDF></x:xmpmeta>',
    '<?xpacket end="r"?>',
  ];
  return Buffer.from(lines.join('\n'));
}

function inDefaultLanguage(text: string): string {
  return `<rdf:Alt><rdf:li xml:lang="x-default">${escapeXml(text)}</rdf:li></rdf:Alt>`;
}

function escapeXml(text: string): string {
  return text.replace(/[<>&"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
