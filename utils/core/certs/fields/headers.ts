import type { CertField } from '../read-context';

/**
 * Column names met in exports, by field, in the languages people export in. Compared without case, marks and spacing.
 * LinkedIn's own names are among them: `Authority`, `Started On`, `Finished On`, `License Number`.
 */
const HEADER_NAMES: Readonly<Record<CertField, string>> = {
  title:
    'name|title|certificate|certificate name|certification|certification name|certificate title|credential|credential name|credential title|badge|badge name|course|course name|course title|content title|' +
    'titel|zertifikat|zertifikatsname|bezeichnung|kurs|kursname|abzeichen|nachweis|' +
    'nom|titre|intitulé|certificat|nom du certificat|nom de la certification|formation|' +
    'nombre|título|certificado|certificación|nombre del certificado|curso|' +
    'nome|titolo|certificato|nome certificato|corso|nome do certificado|certificação|naam|certificaat|namn|certifikat|nazwa|certyfikat|tytuł',
  issuer:
    'issuer|issued by|issuing organization|issuing organisation|issuer name|authority|organization|organisation|provider|institution|issuing authority|vendor|school|company|platform|' +
    'aussteller|ausgestellt von|ausstellende organisation|anbieter|organisation|institution|herausgeber|' +
    'émetteur|organisme|organisme émetteur|délivré par|établissement|organisation|' +
    'emisor|organización|empresa emisora|entidad emisora|institución|emitido por|' +
    'emittente|ente|organizzazione|rilasciato da|emissor|instituição|organização|uitgever|organisatie|utfärdare|wydawca|organizacja',
  issued:
    'issued|issued on|issue date|date issued|issued at|issued date|date|earned|earned on|date earned|awarded|award date|awarded on|completed|completed on|completion date|content completed at if completed|started on|start date|valid from|obtained|date obtained|' +
    'ausgestellt|ausgestellt am|ausstellungsdatum|datum|erworben|erworben am|beginn|gültig ab|abgeschlossen am|abschlussdatum|' +
    'date d’émission|date émission|date de délivrance|délivré le|obtenu le|date d’obtention|début|' +
    'fecha|fecha de emisión|fecha de expedición|emitido|expedido|inicio|obtenido|' +
    'data|data di rilascio|data rilascio|emesso|inizio|data de emissão|emissão|início|uitgegeven op|behaald op|utfärdad|datum|wydano|data wydania',
  expires:
    'expires|expires on|expiry|expiry date|expiration|expiration date|expires at|valid until|valid to|valid till|finished on|end date|renewal date|' +
    'gültig bis|ablaufdatum|läuft ab|läuft ab am|ende|verfällt am|' +
    'expire|expire le|date d’expiration|valable jusqu’au|fin|' +
    'caduca|fecha de caducidad|vence|vencimiento|fecha de vencimiento|válido hasta|fin|' +
    'scade|scadenza|data di scadenza|valido fino a|fine|validade|expira|data de validade|verloopt op|geldig tot|giltig till|ważny do|wygasa',
  url:
    'url|link|credential url|certificate url|badge url|verification url|verify url|website|address|web address|verification link|' +
    'adresse|webadresse|nachweis url|lien|enlace|dirección|collegamento|indirizzo|ligação|länk|odnośnik',
  credentialId:
    'credential id|credentialid|certificate id|certificate number|certification number|license number|licence number|license|licence|id|number|badge id|credential number|serial number|verification code|' +
    'lizenznummer|zertifikatsnummer|nummer|kennung|nachweis id|zertifikat id|' +
    'numéro de licence|numéro|numéro de certificat|identifiant|número de licencia|número|identificador|id de la credencial|' +
    'numero di licenza|numero|id credenziale|número da licença|licentienummer|licensnummer|numer licencji',
  skills:
    'skills|skill|tags|topics|competencies|competences|skills covered|fähigkeiten|kompetenzen|kenntnisse|schlagwörter|compétences|habilidades|competencias|aptitudes|competenze|abilità|competências|vaardigheden|färdigheter|umiejętności',
};

const FIELDS_BY_HEADER: ReadonlyMap<string, CertField> = new Map(
  Object.entries(HEADER_NAMES).flatMap(([field, names]) =>
    names.split('|').map((name) => [headerKey(name), field as CertField] as const),
  ),
);

export function headerKey(header: string): string {
  return header
    .normalize('NFD')
    .toLowerCase()
    .replace(/\p{M}/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** The field that a column name stands for, or null. */
export function fieldOfHeader(header: string): CertField | null {
  return FIELDS_BY_HEADER.get(headerKey(header)) ?? null;
}
