// Written by npm run api:types; do not edit.
export interface paths {
  '/api/live': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Was sich ändert, als Server-Sent Events; jeder hört nur, was er sehen darf */
    get: operations['liveNotices'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/health/live': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Prozess lebt */
    get: operations['showLiveness'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/health/ready': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Dienste sind erreichbar (200) oder nicht (503) */
    get: operations['showReadiness'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/metrics': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Messwerte im Prometheus-Format */
    get: operations['showMetrics'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/town': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Wessen E-Akte ist das? */
    get: operations['showTown'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/session': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Wer ist angemeldet? */
    get: operations['showSession'];
    put?: never;
    /** Anmelden */
    post: operations['signIn'];
    /** Abmelden */
    delete: operations['signOut'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/session/password': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    /** Eigenes Kennwort ändern; alle anderen Sitzungen enden */
    put: operations['changePassword'];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/session/sign-ins': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Wo bin ich angemeldet? */
    get: operations['listOwnSessions'];
    put?: never;
    post?: never;
    /** Alle anderen eigenen Anmeldungen beenden */
    delete: operations['endOtherSessions'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/session/sign-ins/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post?: never;
    /** Eine eigene Anmeldung beenden */
    delete: operations['endOwnSession'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/colleagues': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Wem ein Eingang zugewiesen werden kann */
    get: operations['listColleagues'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/org-units': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Organisationseinheiten */
    get: operations['listOrgUnits'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/scan-stations': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Scanstationen */
    get: operations['listScanStations'];
    put?: never;
    /** Scanstation zulassen; der Schlüssel wird nur hier gezeigt */
    post: operations['createScanStation'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/scan-stations/{id}/revoke': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Schlüssel einer Scanstation sperren */
    post: operations['revokeScanStation'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/users': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Konten */
    get: operations['listUsers'];
    put?: never;
    /** Konto anlegen; nur hier steht die erste Hälfte des Kennworts, die zweite sieht, wer bestätigt */
    post: operations['createUser'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/users/{id}/deactivate': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Konto schließen */
    post: operations['deactivateUser'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/users/{id}/reset-password': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Neues Kennwort vergeben, mit Rollen in zwei Hälften; die Rollen warten dann auf eine zweite Person */
    post: operations['resetPassword'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/users/{id}/lift-wait': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Wartezeit nach Fehlversuchen aufheben */
    post: operations['liftWait'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/users/{id}/give-roles': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Weitere Rollen oder Einheiten vergeben; sie gelten, wenn eine zweite Person bestätigt */
    post: operations['giveRoles'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/users/{id}/take-roles': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Rollen oder Einheiten sofort entziehen */
    post: operations['takeRoles'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/mail-rooms': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Wer die Post für das ganze Haus verteilt, je Einheit, bei der sie ankommt */
    get: operations['listMailRooms'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/role-grants': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Wer wem welche Rollen gegeben hat, und was davon auf eine zweite Person wartet */
    get: operations['listRoleGrants'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/role-grants/{id}/confirm': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Vergebene Rollen als zweite Person bestätigen; zeigt die zweite Hälfte des Kennworts */
    post: operations['confirmRoles'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/role-grants/{id}/reject': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Vergebene Rollen ablehnen, oder die eigene Vergabe zurückziehen */
    post: operations['rejectRoles'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/aktenplan': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Aktenplan */
    get: operations['listAktenplan'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/aktenplan/import': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Aktenplan aus CSV übernehmen */
    post: operations['importAktenplan'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/akten': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Akten, zuletzt geänderte zuerst */
    get: operations['listAkten'];
    put?: never;
    /** Akte anlegen */
    post: operations['openAkte'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/akten/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Akte mit Vorgängen und Dokumenten */
    get: operations['showAkte'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    /** Betreff einer Akte ändern */
    patch: operations['renameAkte'];
    trace?: never;
  };
  '/api/akten/{id}/close': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Akte z. d. A. verfügen */
    post: operations['closeAkte'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/akten/{id}/vorgaenge': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Vorgang anlegen; antwortet mit der ganzen Akte */
    post: operations['openVorgang'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/vorgaenge/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    /** Betreff eines Vorgangs ändern; antwortet mit der ganzen Akte */
    patch: operations['renameVorgang'];
    trace?: never;
  };
  '/api/vorgaenge/{id}/close': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Vorgang z. d. A. verfügen; antwortet mit der ganzen Akte */
    post: operations['closeVorgang'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/dokumente/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Dokument mit seinen Versionen und früheren Betreffen */
    get: operations['showDokument'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    /** Betreff, Art, Datum, Absender, Empfänger, fremdes Zeichen, Frist berichtigen */
    patch: operations['correctDokument'];
    trace?: never;
  };
  '/api/dokumente/{id}/pages/{pageNo}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Text und Wörter einer Seite */
    get: operations['showPage'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/dokumente/{id}/pages/{pageNo}/image': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Bild einer Seite (JPEG) */
    get: operations['showPageImage'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/dokumente/{id}/content': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Inhalt eines Dokuments, auch in Teilen (Range) */
    get: operations['downloadDokument'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/stapel': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Stapel, neueste zuerst */
    get: operations['listStapel'];
    put?: never;
    /** Stapel anlegen */
    post: operations['createStapel'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/akten/{id}/stapel': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Wie weit Dateien sind, die in der Akte abgelegt werden */
    get: operations['showDropped'];
    put?: never;
    /** Stapel anlegen, dessen Dateien in der Akte abgelegt werden, sobald sie gelesen sind; hochgeladen wird wie in jeden Stapel */
    post: operations['dropOnAkte'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/dokumente/{id}/attachments': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Anlagen eines Dokuments */
    get: operations['showDokumentAttachments'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/stapel/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Stapel mit Fortschritt */
    get: operations['showStapel'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/posteingang/{id}/cancel-reading': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Lesen der wartenden Seiten eines Eingangs abbrechen */
    post: operations['cancelLetterReading'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/stapel/{id}/cancel-reading': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Lesen aller wartenden Seiten eines Stapels abbrechen */
    post: operations['cancelStapelReading'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/stapel/{id}/close': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Stapel abschließen */
    post: operations['closeStapel'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/stapel/{id}/originals': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Original in einen Stapel hochladen (Feld „original“); 200 bei Wiederholung */
    post: operations['uploadOriginal'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/dokumente/{id}/move': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Dokument in eine andere Akte oder einen anderen Vorgang verschieben */
    post: operations['moveFiledDokument'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/dokumente/{id}/re-read': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Alle Seiten eines Dokuments neu lesen; frühere Textfassungen bleiben */
    post: operations['reReadDokument'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/posteingang/{id}/re-read': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Alle Seiten eines Eingangs neu lesen; frühere Textfassungen bleiben */
    post: operations['reReadLetter'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/uploads': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Fortsetzbares Hochladen beginnen (tus 1.0); die Adresse steht in „Location“ */
    post: operations['resumableUpload_begin'];
    delete?: never;
    /** Was der Server von tus 1.0 kann */
    options: operations['resumableUpload_abilities'];
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/uploads/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post?: never;
    /** Hochladen aufgeben */
    delete: operations['resumableUpload_giveUp'];
    options?: never;
    /** Wie weit ist es? „Upload-Offset“; ist alles da, die Quittung in „Upload-Receipt“ oder der Fehler mit seinem Code in „Upload-Problem“; 423: später noch einmal fragen */
    head: operations['resumableUpload_show'];
    /** Bytes anfügen; nach dem letzten steht die Quittung in „Upload-Receipt“ */
    patch: operations['resumableUpload_append'];
    trace?: never;
  };
  '/api/reading-state': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Ob gelesen wird, und seit wann die älteste Arbeit wartet */
    get: operations['showReadingState'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/receipts/{clientRef}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Quittung zu einer Kennung des Absenders */
    get: operations['showReceipt'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/posteingang/{id}/assign': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Eingang einer Einheit oder Person zuweisen, oder niemandem */
    post: operations['assignPosteingang'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/posteingang/{id}/defer': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Eingang bis zu einem Tag zurückstellen */
    post: operations['deferPosteingang'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/posteingang/{id}/open-envelope': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Verschlossenen Eingang als geöffnet und gescannt vermerken */
    post: operations['openEnvelope'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/posteingang/{id}/hand-over-envelope': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Verschlossenen Eingang als ungeöffnet übergeben vermerken */
    post: operations['handOverEnvelope'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/posteingang/{id}/set-aside': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Eingang als nicht aktenrelevant beiseitelegen; er bleibt erhalten */
    post: operations['setAsidePosteingang'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/posteingang/{id}/take-up': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Zurückgestellten oder beiseitegelegten Eingang wieder aufnehmen */
    post: operations['takeUpPosteingang'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/posteingang/counts': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Wie viele Eingänge offen sind, nach Filtern */
    get: operations['countPosteingang'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/posteingang': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Eingang, neueste zuerst */
    get: operations['listPosteingang'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/posteingang/selection': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Mehrere Eingänge mit dem, was in ihnen gelesen wurde */
    get: operations['showPosteingangSelection'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/posteingang/{id}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Ein Eingang mit Seiten und Vorschlägen */
    get: operations['showPosteingang'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/posteingang/{id}/progress': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Wie weit ein Eingang gelesen ist */
    get: operations['showPosteingangProgress'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/posteingang/{id}/pages/{pageNo}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Text und Wörter einer Seite */
    get: operations['showPosteingangPage'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/posteingang/{id}/pages/{pageNo}/image': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Bild einer Seite (JPEG) */
    get: operations['showPosteingangPageImage'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/posteingang/{id}/content': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Original oder durchsuchbare Fassung, auch in Teilen (Range) */
    get: operations['downloadPosteingang'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/posteingang/{id}/attachments/{place}/pages/{pageNo}': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Text und Wörter einer Seite einer Anlage */
    get: operations['showAttachmentPage'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/posteingang/{id}/attachments/{place}/pages/{pageNo}/image': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Bild einer Seite einer Anlage (JPEG) */
    get: operations['showAttachmentPageImage'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/posteingang/{id}/attachments/{place}/content': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Eine Anlage zum Herunterladen, auch in Teilen (Range) */
    get: operations['downloadAttachment'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/posteingang/{id}/file': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Eingang in eine Akte ablegen */
    post: operations['filePosteingang'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/dokumente/{id}/return': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Dokument als „nicht meins“ in den Eingang zurückgeben */
    post: operations['returnDokument'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/posteingang/{id}/undo-filing': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Ablage zurücknehmen */
    post: operations['undoFiling'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/posteingang/{id}/retry': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Fehlgeschlagene Seiten noch einmal lesen */
    post: operations['retryReading'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/search': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Suche nach Wörtern, "Wortfolgen", -Ausschlüssen und Anfängen* */
    get: operations['searchDokumente'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/akten/{id}/history': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Historie einer Akte, neueste Ereignisse zuerst */
    get: operations['showHistory'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/akten/{id}/history.pdf': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Historie einer Akte als PDF */
    get: operations['printHistory'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/api/akten/{id}/export.zip': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Akte mit Originalen, Fassungen und Historie als ZIP */
    get: operations['exportAkte'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
}
export type webhooks = Record<string, never>;
export interface components {
  schemas: {
    Alive: {
      /** @enum {string} */
      status: 'up';
    };
    HealthReport: {
      ready: boolean;
      checks: {
        [key: string]: {
          [key: string]: unknown;
        };
      };
    };
    Town: {
      name: string;
      letter: string;
      zone: string;
    };
    /**
     * @example {
     *       "username": "neumann",
     *       "password": "Kennwort"
     *     }
     */
    SignIn: {
      username: string;
      password: string;
    };
    Session: {
      user: {
        /** Format: uuid */
        id: string;
        username: string;
        displayName: string;
        roles: ('clerk' | 'scan_operator' | 'registrar' | 'mail_room' | 'auditor' | 'operator')[];
        permissions: string[];
        orgUnits: {
          /** Format: uuid */
          id: string;
          name: string;
        }[];
      };
      /** @description Nothing else is possible before an own password is chosen */
      mustChangePassword: boolean;
      csrfToken: string;
      /** Format: date-time */
      expiresAt: string;
    };
    /**
     * @example {
     *       "current": "altes Kennwort",
     *       "next": "ein neues, langes Kennwort"
     *     }
     */
    ChangePassword: {
      current: string;
      next: string;
    };
    OwnSessions: {
      items: components['schemas']['OwnSession'][];
    };
    OwnSession: {
      /** Format: uuid */
      id: string;
      /** @description Browser und Art des Geräts in festen Worten */
      device: string;
      /** Format: date-time */
      begunAt: string;
      /**
       * Format: date-time
       * @description Auf die Minute genau
       */
      lastUsedAt: string;
      /**
       * Format: date-time
       * @description Ende, wenn sie nicht mehr benutzt wird
       */
      expiresAt: string;
      /**
       * Format: date-time
       * @description Spätestes Ende, wie auch immer sie benutzt wird
       */
      endsAt: string;
      isThisOne: boolean;
    };
    Colleagues: {
      items: {
        /** Format: uuid */
        id: string;
        displayName: string;
        orgUnits: {
          /** Format: uuid */
          id: string;
          name: string;
        }[];
      }[];
    };
    OrgUnits: {
      items: {
        /** Format: uuid */
        id: string;
        name: string;
        /** Format: uuid */
        parentId: string | null;
      }[];
    };
    /**
     * @example {
     *       "name": "Scanner Poststelle",
     *       "orgUnitId": "01a22c3c-2be6-7605-ad7d-3bdd136d1021"
     *     }
     */
    CreateScanStation: {
      name: string;
      /** Format: uuid */
      orgUnitId: string;
    };
    CreatedScanStation: {
      /** Format: uuid */
      id: string;
      name: string;
      key: string;
    };
    ScanStations: {
      items: {
        /** Format: uuid */
        id: string;
        name: string;
        /** Format: uuid */
        orgUnitId: string;
        /** Format: date-time */
        createdAt: string;
        /** Format: date-time */
        revokedAt: string | null;
        /** Format: date-time */
        lastSeenAt: string | null;
      }[];
    };
    /**
     * @example {
     *       "username": "neumann",
     *       "displayName": "Anna Neumann",
     *       "roles": [
     *         "clerk"
     *       ],
     *       "orgUnitIds": [
     *         "01a22c3c-2be6-7605-ad7d-3bdd136d1021"
     *       ]
     *     }
     */
    CreateUser: {
      username: string;
      displayName: string;
      roles: ('clerk' | 'scan_operator' | 'registrar' | 'mail_room' | 'auditor' | 'operator')[];
      /** @default [] */
      orgUnitIds?: string[];
    };
    CreatedUser: {
      /** Format: uuid */
      id: string;
      username: string;
      /** @description First half of the one-time password, shown this once, for the person alone */
      firstHalf: string;
      /**
       * Format: uuid
       * @description The roles hold when a second person has confirmed this
       */
      roleGrantId: string;
    };
    Users: {
      items: components['schemas']['UserItem'][];
    };
    UserItem: {
      /** Format: uuid */
      id: string;
      username: string;
      displayName: string;
      roles: ('clerk' | 'scan_operator' | 'registrar' | 'mail_room' | 'auditor' | 'operator')[];
      /** @description Names of the units it belongs to */
      orgUnits: string[];
      active: boolean;
      /**
       * Format: date-time
       * @description End of the longest wait of somebody who has failed under this name
       */
      waitsUntil: string | null;
    };
    NewPassword: {
      /** @description Null where only a half of it is told */
      password: string | null;
      /** @description First half of the one-time password; whoever confirms sees the second */
      firstHalf: string | null;
      /**
       * Format: uuid
       * @description What the account held waits again; null where it held no role
       */
      roleGrantId: string | null;
    };
    /**
     * @example {
     *       "roles": [
     *         "registrar"
     *       ],
     *       "orgUnitIds": []
     *     }
     */
    UserRights: {
      /** @default [] */
      roles?: ('clerk' | 'scan_operator' | 'registrar' | 'mail_room' | 'auditor' | 'operator')[];
      /** @default [] */
      orgUnitIds?: string[];
    };
    AskedRoles: {
      /** Format: uuid */
      roleGrantId: string;
      /** @description First half of the one-time password that the account has with its first role, shown this once; null where it keeps the password it has */
      firstHalf: string | null;
    };
    MailRooms: {
      items: components['schemas']['MailRoom'][];
    };
    MailRoom: {
      /** Format: uuid */
      orgUnitId: string;
      orgUnitName: string;
      /** @description Offene Konten mit der Rolle dort oder darüber */
      people: number;
      /**
       * @description Wer diese Post sieht, solange niemand die Rolle hat; null auch ohne jeden solchen
       * @enum {string|null}
       */
      standIn: 'registrar' | 'clerk' | null;
    };
    RoleGrants: {
      items: components['schemas']['RoleGrantItem'][];
    };
    RoleGrantItem: {
      /** Format: uuid */
      id: string;
      /** @enum {string} */
      state: 'open' | 'confirmed' | 'rejected' | 'withdrawn' | 'lapsed';
      user: {
        /** Format: uuid */
        id: string;
        name: string;
        username: string;
      };
      roles: ('clerk' | 'scan_operator' | 'registrar' | 'mail_room' | 'auditor' | 'operator')[];
      orgUnits: {
        /** Format: uuid */
        id: string;
        name: string;
      }[];
      /** @description Null where it was done on the machine itself */
      askedBy: {
        /** Format: uuid */
        id: string;
        name: string;
      } | null;
      /** Format: date-time */
      askedAt: string;
      /** @description Null while it waits, and where the machine itself decided */
      decidedBy: {
        /** Format: uuid */
        id: string;
        name: string;
      } | null;
      /** Format: date-time */
      decidedAt: string | null;
      youMay: ('confirm' | 'reject' | 'withdraw')[];
    };
    ConfirmedRoles: {
      /** @description Second half of the one-time password, shown this once, for the person alone; null where the account keeps the password it has */
      secondHalf: string | null;
    };
    Aktenplan: {
      items: components['schemas']['Aktenplaneinheit'][];
    };
    Aktenplaneinheit: {
      /** Format: uuid */
      id: string;
      number: string;
      title: string;
      /** Format: uuid */
      parentId: string | null;
      /** @enum {string} */
      aussonderungsart: 'A' | 'B' | 'V';
      retentionYears: number | null;
      legalSource: string;
    };
    /**
     * @example {
     *       "csv": "number;title;parent;aussonderungsart;retentionYears;legalSource\n32;Ordnung;;B;10;Ortsrecht"
     *     }
     */
    ImportAktenplan: {
      csv: string;
    };
    ImportReport: {
      created: number;
      updated: number;
      unchanged: number;
    };
    AktenPage: {
      items: components['schemas']['AkteListItem'][];
      nextCursor: string | null;
    };
    AkteListItem: {
      /** Format: uuid */
      id: string;
      aktenzeichen: string;
      betreff: string;
      /** @enum {string} */
      state: 'open' | 'closed';
      einheitNumber: string;
      einheitTitle: string;
      orgUnitName: string;
      /** Format: date-time */
      openedAt: string;
      /** Format: date-time */
      closedAt: string | null;
      dokumentCount: number;
      /** Format: date-time */
      lastChangedAt: string;
    };
    /**
     * @example {
     *       "aktenplaneinheitId": "01a22c3c-2be6-7605-ad7d-3bdd136d1021",
     *       "betreff": "Sondernutzung Breite Straße 22"
     *     }
     */
    OpenAkte: {
      /** Format: uuid */
      aktenplaneinheitId: string;
      betreff: string;
      /** Format: uuid */
      orgUnitId?: string;
    };
    Akte: {
      /** Format: uuid */
      id: string;
      aktenzeichen: string;
      betreff: string;
      /** @enum {string} */
      state: 'open' | 'closed';
      einheitNumber: string;
      einheitTitle: string;
      orgUnitName: string;
      /** Format: date-time */
      openedAt: string;
      /** Format: date-time */
      closedAt: string | null;
      dokumentCount: number;
      /** Format: date-time */
      lastChangedAt: string;
      version: number;
      /** Format: uuid */
      aktenplaneinheitId: string;
      /** Format: uuid */
      orgUnitId: string;
      aktenplanPath: {
        number: string;
        title: string;
      }[];
      retention: {
        years: number | null;
        /** @enum {string} */
        aussonderungsart: 'A' | 'B' | 'V';
        legalSource: string;
      };
      vorgaenge: components['schemas']['Vorgang'][];
      dokumente: components['schemas']['DokumentItem'][];
      names: components['schemas']['Name'][];
    };
    Vorgang: {
      /** Format: uuid */
      id: string;
      number: number;
      betreff: string;
      /** @enum {string} */
      state: 'open' | 'closed';
      /** Format: date-time */
      openedAt: string;
      /** Format: date-time */
      closedAt: string | null;
      version: number;
      names: components['schemas']['Name'][];
      dokumente: components['schemas']['DokumentItem'][];
    };
    Name: {
      betreff: string;
      /** Format: date-time */
      validFrom: string;
      /** Format: date-time */
      validTo: string | null;
    };
    DokumentItem: {
      /** Format: uuid */
      id: string;
      betreff: string;
      kind: string | null;
      /** Format: date */
      dokumentDate: string | null;
      sender: string | null;
      addressee: string | null;
      foreignReference: string | null;
      /** Format: date */
      deadline: string | null;
      readFields: (
        | 'betreff'
        | 'kind'
        | 'dokumentDate'
        | 'sender'
        | 'addressee'
        | 'foreignReference'
        | 'deadline'
      )[];
      /** Format: date-time */
      receivedAt: string;
      version: number;
      pageCount: number;
      mime: string;
      filename: string;
      names: components['schemas']['Name'][];
      /**
       * Format: uuid
       * @description Dokument, mit dem es als Anlage gekommen ist
       */
      attachedTo: string | null;
    };
    /**
     * @example {
     *       "betreff": "Sondernutzung Breite Straße 22",
     *       "version": 1
     *     }
     */
    Rename: {
      betreff: string;
      version: number;
    };
    /**
     * @example {
     *       "reason": "Bescheid ist bestandskräftig"
     *     }
     */
    Close: {
      /** @default  */
      reason?: string;
    };
    /**
     * @example {
     *       "betreff": "Antrag und Prüfung"
     *     }
     */
    OpenVorgang: {
      betreff: string;
    };
    Dokument: {
      /** Format: uuid */
      id: string;
      /** Format: uuid */
      akteId: string;
      aktenzeichen: string;
      /** Format: uuid */
      vorgangId: string | null;
      betreff: string;
      kind: string | null;
      /** Format: date */
      dokumentDate: string | null;
      sender: string | null;
      addressee: string | null;
      foreignReference: string | null;
      /** Format: date */
      deadline: string | null;
      readFields: (
        | 'betreff'
        | 'kind'
        | 'dokumentDate'
        | 'sender'
        | 'addressee'
        | 'foreignReference'
        | 'deadline'
      )[];
      /** Format: date-time */
      receivedAt: string;
      version: number;
      names: components['schemas']['Name'][];
      /**
       * Format: uuid
       * @description Dokument, mit dem es als Anlage gekommen ist
       */
      attachedTo: string | null;
      pageCount: number;
      versions: {
        /** Format: uuid */
        id: string;
        no: number;
        original: {
          sha256: string;
          mime: string;
          filename: string;
          size: number;
        };
        rendition: {
          sha256: string;
          mime: string;
          validation: string;
        } | null;
        pageCount: number;
        /** Format: date-time */
        createdAt: string;
      }[];
    };
    /**
     * @example {
     *       "version": 1,
     *       "dokumentDate": "2026-11-17",
     *       "reason": "Datum des Schreibens war falsch"
     *     }
     */
    CorrectDokument: {
      version: number;
      /** @default  */
      reason?: string;
      betreff?: string;
      kind?: string | null;
      /** Format: date */
      dokumentDate?: string | null;
      sender?: string | null;
      addressee?: string | null;
      foreignReference?: string | null;
      /** Format: date */
      deadline?: string | null;
    };
    PageText: {
      pageNo: number;
      widthPx: number;
      heightPx: number;
      /** @enum {string} */
      source: 'born-digital' | 'hidden-layer' | 'ocr' | 'extracted' | 'none';
      text: string;
      words: {
        t: string;
        x: number;
        y: number;
        w: number;
        h: number;
        c: number;
        l: number;
        o?: string;
      }[];
      engine: string;
      model: string;
      engineVersion: string;
      meanConfidence: number | null;
      blank: boolean;
      work?: {
        /** @enum {number} */
        turned: 0 | 90 | 180 | 270;
        skew: number | null;
        deskewed: boolean;
        paleDropped?: boolean;
      };
      quality?: {
        dpi: number | null;
        contrast: number;
        cutOff: ('top' | 'right' | 'bottom' | 'left')[];
      } | null;
      codes?: {
        format: string;
        text: string;
        x: number;
        y: number;
        w: number;
        h: number;
      }[];
      mail?: {
        id: string | null;
        answers: string[];
      };
      previewSha256: string | null;
    };
    /**
     * @example {
     *       "title": "Post vom Montag"
     *     }
     */
    CreateStapel: {
      title?: string;
    };
    Stapel: {
      /** Format: uuid */
      id: string;
      title: string;
      /** @enum {string} */
      state: 'receiving' | 'reading' | 'ready' | 'attention' | 'done';
      /** Format: date-time */
      createdAt: string;
      pagesTotal: number;
      pagesDone: number;
      pagesFailed: number;
      originals: components['schemas']['Original'][];
    };
    Original: {
      /** Format: uuid */
      id: string;
      filename: string;
      mime: string;
      size: number;
      sha256: string;
      /** @enum {string} */
      state: 'received' | 'reading' | 'read' | 'attention' | 'stored-only';
      flags: {
        code: string;
        text: string;
        page: number | null;
      }[];
      duplicateOf: {
        /** Format: uuid */
        id: string;
        /** Format: date-time */
        receivedAt: string;
      } | null;
      pagesTotal: number;
      pagesDone: number;
      pagesFailed: number;
      separators: {
        pageNo: number;
        text: string;
      }[];
    };
    /**
     * @example {
     *       "vorgangId": "01a22c3c-2be6-7605-ad7d-3bdd136d1021",
     *       "hashes": [
     *         "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"
     *       ]
     *     }
     */
    DropOnAkte: {
      /** Format: uuid */
      vorgangId?: string;
      /** @description SHA-256 der Dateien; welche davon schon in der Akte liegen, sagt die Antwort */
      hashes?: string[];
    };
    DroppedOn: {
      /** Format: uuid */
      stapelId: string;
      known: {
        sha256: string;
        /** Format: uuid */
        dokumentId: string;
        betreff: string;
      }[];
    };
    DokumentAttachments: {
      /**
       * Format: uuid
       * @description Der Eingang, unter dem sie abgerufen werden; null, wenn es keinen gibt
       */
      letterId: string | null;
      attachments: {
        /** @enum {string} */
        state: 'none' | 'waiting' | 'known' | 'failed';
        items: components['schemas']['Attachment'][];
      };
    };
    Attachment: {
      /** @description Stelle im Original, ab 1 */
      place: number;
      /** @description Stelle der E-Mail, in der sie liegt */
      within: number | null;
      name: string;
      /** @description Wie an den Bytes erkannt */
      mime: string;
      /** @description Bytes; null, wenn zu groß zum Herausnehmen */
      size: number | null;
      sha256: string | null;
      /**
       * @description Wird gelesen, ist gelesen, lässt sich hier nicht lesen, konnte nicht gelesen werden
       * @enum {string}
       */
      state: 'waiting' | 'read' | 'stored-only' | 'unread';
      /** @description Vorschlag für ein eigenes Dokument */
      betreff: string;
      flags: {
        code: string;
        text: string;
        page: number | null;
      }[];
      pages: {
        pageNo: number;
        /** @enum {string} */
        state: 'waiting' | 'done' | 'failed';
        error: {
          code: string;
          text: string;
        } | null;
        blank: boolean;
        widthPx: number | null;
        heightPx: number | null;
      }[];
    };
    Dropped: {
      /** @description Dateien, die noch gelesen werden, von wem auch immer */
      waiting: number;
      own: {
        /** Format: uuid */
        letterId: string;
        filename: string;
        /** @enum {string} */
        state: 'waiting' | 'filed' | 'kept';
        /** @enum {string|null} */
        reason:
          | 'right-gone'
          | 'akte-closed'
          | 'vorgang-gone'
          | 'duplicate'
          | 'cancelled'
          | 'arranged'
          | null;
        /** @description Warum es im Eingang geblieben ist, als Satz */
        reasonText: string | null;
        /**
         * Format: uuid
         * @description Das Dokument, das daraus wurde, oder das mit denselben Bytes
         */
        dokumentId: string | null;
        /** Format: date-time */
        undoUntil: string | null;
      }[];
    };
    StapelPage: {
      items: components['schemas']['Stapel'][];
      nextCursor: string | null;
    };
    PosteingangItem: {
      /** Format: uuid */
      id: string;
      /** Format: uuid */
      stapelId: string;
      stapelTitle: string;
      title: string;
      /** @enum {string} */
      state: 'reading' | 'ready' | 'attention' | 'filed';
      /** @description Verschlossen: nur der Umschlag ist gescannt, nicht was darin liegt */
      sealed: boolean;
      /** Format: date-time */
      receivedAt: string;
      pageCount: number;
      pagesDone: number;
      pagesFailed: number;
      flags: {
        code: string;
        text: string;
        page: number | null;
      }[];
      filename: string;
      duplicateOf: {
        /** Format: uuid */
        id: string;
        /** Format: date-time */
        receivedAt: string;
      } | null;
      pdf: string | null;
      read: {
        betreff: {
          value: string;
          /** @enum {string} */
          sureness: 'sicher' | 'prüfen';
        } | null;
        sender: {
          value: string;
          /** @enum {string} */
          sureness: 'sicher' | 'prüfen';
        } | null;
        kind: {
          value: string;
          /** @enum {string} */
          sureness: 'sicher' | 'prüfen';
        } | null;
        deadline: {
          value: string;
          /** @enum {string} */
          sureness: 'sicher' | 'prüfen';
        } | null;
      };
      /** @description Wessen Eingang das ist, bis er abgelegt ist */
      owner: {
        orgUnit: {
          /** Format: uuid */
          id: string;
          name: string;
        } | null;
        person: {
          /** Format: uuid */
          id: string;
          name: string;
        } | null;
        note: string | null;
      } | null;
      /**
       * Format: date
       * @description Bis zu diesem Tag zurückgestellt
       */
      laterUntil: string | null;
      /** @description Warum daraus kein Dokument wird */
      asideReason: string | null;
      /** @description Stand von Zuweisung und Zurückstellung; beim Ändern mitzugeben */
      careVersion: number;
      filed: {
        /** Format: uuid */
        akteId: string;
        aktenzeichen: string;
        /** Format: uuid */
        dokumentId: string;
      } | null;
    };
    Receipt: {
      /** Format: uuid */
      stapelId: string;
      /** Format: uuid */
      originalId: string;
      /** Format: uuid */
      clientRef: string;
      filename: string;
      size: number;
      sha256: string;
      /** Format: date-time */
      committedAt: string;
      /** Format: uuid */
      duplicateOf: string | null;
    };
    /**
     * @example {
     *       "version": 1,
     *       "akteId": "01a22c3c-2be6-7605-ad7d-3bdd136d1021",
     *       "reason": "Gehört zur Nachbarakte"
     *     }
     */
    MoveDokument: {
      version: number;
      /** Format: uuid */
      akteId: string;
      /** Format: uuid */
      vorgangId?: string;
      newVorgang?: {
        betreff: string;
      };
      reason: string;
    };
    ReadingState: {
      standstill: boolean;
      /** Format: date-time */
      waitingSince: string | null;
    };
    /**
     * @example {
     *       "version": 1,
     *       "userId": "01a22c3c-2be6-7605-ad7d-3bdd136d1021",
     *       "note": "Gehört zum Gerüst Breite Straße"
     *     }
     */
    AssignPosteingang: {
      version: number;
      /** Format: uuid */
      orgUnitId?: string;
      /** Format: uuid */
      userId?: string;
      note?: string;
      /**
       * Format: uuid
       * @description Kennung einer gemeinsamen Handlung mit mehreren Eingängen; steht bei jedem im Protokoll
       */
      act?: string;
    };
    /**
     * @example {
     *       "version": 1,
     *       "until": "2026-12-07"
     *     }
     */
    DeferPosteingang: {
      version: number;
      /** Format: date */
      until: string;
      /**
       * Format: uuid
       * @description Kennung einer gemeinsamen Handlung mit mehreren Eingängen; steht bei jedem im Protokoll
       */
      act?: string;
    };
    /**
     * @example {
     *       "version": 1,
     *       "stapelId": "01a22c3c-2be6-7605-ad7d-3bdd136d1021"
     *     }
     */
    OpenEnvelope: {
      version: number;
      /**
       * Format: uuid
       * @description Stapel, in dem der Inhalt gescannt ist
       */
      stapelId: string;
      note?: string;
    };
    /**
     * @example {
     *       "version": 1,
     *       "note": "Persönlich an Frau Sauer"
     *     }
     */
    HandOverEnvelope: {
      version: number;
      note?: string;
    };
    /**
     * @example {
     *       "version": 1,
     *       "reason": "Werbung"
     *     }
     */
    SetAside: {
      version: number;
      reason: string;
      /**
       * Format: uuid
       * @description Kennung einer gemeinsamen Handlung mit mehreren Eingängen; steht bei jedem im Protokoll
       */
      act?: string;
    };
    /**
     * @example {
     *       "version": 2
     *     }
     */
    TakeUp: {
      version: number;
    };
    InboxCounts: {
      all: number;
      mine: number;
      group: number;
      deadline: number;
      unclear: number;
      later: number;
      aside: number;
    };
    PosteingangPage: {
      items: components['schemas']['ListedPosteingang'][];
      nextCursor: string | null;
      /** @description Als `before` die Seite davor; `null`, wo die Liste beginnt */
      previousCursor: string | null;
    };
    ListedPosteingang: {
      /** Format: uuid */
      id: string;
      /** Format: uuid */
      stapelId: string;
      stapelTitle: string;
      title: string;
      /** @enum {string} */
      state: 'reading' | 'ready' | 'attention' | 'filed';
      /** @description Verschlossen: nur der Umschlag ist gescannt, nicht was darin liegt */
      sealed: boolean;
      /** Format: date-time */
      receivedAt: string;
      pageCount: number;
      pagesDone: number;
      pagesFailed: number;
      flags: {
        code: string;
        text: string;
        page: number | null;
      }[];
      filename: string;
      duplicateOf: {
        /** Format: uuid */
        id: string;
        /** Format: date-time */
        receivedAt: string;
      } | null;
      pdf: string | null;
      read: {
        betreff: {
          value: string;
          /** @enum {string} */
          sureness: 'sicher' | 'prüfen';
        } | null;
        sender: {
          value: string;
          /** @enum {string} */
          sureness: 'sicher' | 'prüfen';
        } | null;
        kind: {
          value: string;
          /** @enum {string} */
          sureness: 'sicher' | 'prüfen';
        } | null;
        deadline: {
          value: string;
          /** @enum {string} */
          sureness: 'sicher' | 'prüfen';
        } | null;
      };
      /** @description Wessen Eingang das ist, bis er abgelegt ist */
      owner: {
        orgUnit: {
          /** Format: uuid */
          id: string;
          name: string;
        } | null;
        person: {
          /** Format: uuid */
          id: string;
          name: string;
        } | null;
        note: string | null;
      } | null;
      /**
       * Format: date
       * @description Bis zu diesem Tag zurückgestellt
       */
      laterUntil: string | null;
      /** @description Warum daraus kein Dokument wird */
      asideReason: string | null;
      /** @description Stand von Zuweisung und Zurückstellung; beim Ändern mitzugeben */
      careVersion: number;
      filed: {
        /** Format: uuid */
        akteId: string;
        aktenzeichen: string;
        /** Format: uuid */
        dokumentId: string;
      } | null;
      proposal: {
        /** Format: uuid */
        akteId: string;
        aktenzeichen: string;
        /** @enum {string} */
        sureness: 'sicher' | 'prüfen';
      } | null;
      /** @description Ob vermutlich eine neue Akte nötig ist */
      newAkte: boolean;
      /** @enum {string} */
      fieldsState: 'reading' | 'read' | 'not-determined';
    };
    PosteingangSelection: {
      items: components['schemas']['SelectedPosteingang'][];
    };
    SelectedPosteingang: {
      /** Format: uuid */
      id: string;
      /** Format: uuid */
      stapelId: string;
      stapelTitle: string;
      title: string;
      /** @enum {string} */
      state: 'reading' | 'ready' | 'attention' | 'filed';
      /** @description Verschlossen: nur der Umschlag ist gescannt, nicht was darin liegt */
      sealed: boolean;
      /** Format: date-time */
      receivedAt: string;
      pageCount: number;
      pagesDone: number;
      pagesFailed: number;
      flags: {
        code: string;
        text: string;
        page: number | null;
      }[];
      filename: string;
      duplicateOf: {
        /** Format: uuid */
        id: string;
        /** Format: date-time */
        receivedAt: string;
      } | null;
      pdf: string | null;
      read: {
        betreff: {
          value: string;
          /** @enum {string} */
          sureness: 'sicher' | 'prüfen';
        } | null;
        sender: {
          value: string;
          /** @enum {string} */
          sureness: 'sicher' | 'prüfen';
        } | null;
        kind: {
          value: string;
          /** @enum {string} */
          sureness: 'sicher' | 'prüfen';
        } | null;
        deadline: {
          value: string;
          /** @enum {string} */
          sureness: 'sicher' | 'prüfen';
        } | null;
      };
      /** @description Wessen Eingang das ist, bis er abgelegt ist */
      owner: {
        orgUnit: {
          /** Format: uuid */
          id: string;
          name: string;
        } | null;
        person: {
          /** Format: uuid */
          id: string;
          name: string;
        } | null;
        note: string | null;
      } | null;
      /**
       * Format: date
       * @description Bis zu diesem Tag zurückgestellt
       */
      laterUntil: string | null;
      /** @description Warum daraus kein Dokument wird */
      asideReason: string | null;
      /** @description Stand von Zuweisung und Zurückstellung; beim Ändern mitzugeben */
      careVersion: number;
      filed: {
        /** Format: uuid */
        akteId: string;
        aktenzeichen: string;
        /** Format: uuid */
        dokumentId: string;
      } | null;
      /** @enum {string} */
      fieldsState: 'reading' | 'read' | 'not-determined';
      fields: {
        /** @enum {string} */
        field:
          | 'betreff'
          | 'kind'
          | 'letter-date'
          | 'incoming-stamp'
          | 'sender'
          | 'addressee'
          | 'foreign-reference'
          | 'own-aktenzeichen'
          | 'deadline'
          | 'iban';
        value: string;
        text: string;
        pageNo: number;
        box: {
          x: number;
          y: number;
          w: number;
          h: number;
        } | null;
        why: string;
        /** @enum {string} */
        sureness: 'sicher' | 'prüfen';
      }[];
    };
    Posteingang: {
      /** Format: uuid */
      id: string;
      /** Format: uuid */
      stapelId: string;
      stapelTitle: string;
      title: string;
      /** @enum {string} */
      state: 'reading' | 'ready' | 'attention' | 'filed';
      /** @description Verschlossen: nur der Umschlag ist gescannt, nicht was darin liegt */
      sealed: boolean;
      /** Format: date-time */
      receivedAt: string;
      pageCount: number;
      pagesDone: number;
      pagesFailed: number;
      flags: {
        code: string;
        text: string;
        page: number | null;
      }[];
      filename: string;
      duplicateOf: {
        /** Format: uuid */
        id: string;
        /** Format: date-time */
        receivedAt: string;
      } | null;
      pdf: string | null;
      read: {
        betreff: {
          value: string;
          /** @enum {string} */
          sureness: 'sicher' | 'prüfen';
        } | null;
        sender: {
          value: string;
          /** @enum {string} */
          sureness: 'sicher' | 'prüfen';
        } | null;
        kind: {
          value: string;
          /** @enum {string} */
          sureness: 'sicher' | 'prüfen';
        } | null;
        deadline: {
          value: string;
          /** @enum {string} */
          sureness: 'sicher' | 'prüfen';
        } | null;
      };
      /** @description Wessen Eingang das ist, bis er abgelegt ist */
      owner: {
        orgUnit: {
          /** Format: uuid */
          id: string;
          name: string;
        } | null;
        person: {
          /** Format: uuid */
          id: string;
          name: string;
        } | null;
        note: string | null;
      } | null;
      /**
       * Format: date
       * @description Bis zu diesem Tag zurückgestellt
       */
      laterUntil: string | null;
      /** @description Warum daraus kein Dokument wird */
      asideReason: string | null;
      /** @description Stand von Zuweisung und Zurückstellung; beim Ändern mitzugeben */
      careVersion: number;
      filed: {
        /** Format: uuid */
        akteId: string;
        aktenzeichen: string;
        /** Format: uuid */
        dokumentId: string;
      } | null;
      /** @description Was das Original ist, wie an den Bytes erkannt */
      mime: string;
      pages: {
        pageNo: number;
        /** @enum {string} */
        state: 'waiting' | 'done' | 'failed';
        error: {
          code: string;
          text: string;
        } | null;
        blank: boolean;
        widthPx: number | null;
        heightPx: number | null;
      }[];
      attachments: {
        /** @enum {string} */
        state: 'none' | 'waiting' | 'known' | 'failed';
        items: components['schemas']['Attachment'][];
      };
      /** @enum {string} */
      fieldsState: 'reading' | 'read' | 'not-determined';
      /** @description Der Eingang, mit dem dieselben Bytes zuerst kamen; null, wenn es keinen sichtbaren gibt */
      firstLetter: {
        /** Format: uuid */
        letterId: string;
        filed: {
          /** Format: uuid */
          akteId: string;
          aktenzeichen: string;
          /** Format: uuid */
          dokumentId: string;
        } | null;
      } | null;
      returned: {
        by: string;
        /** Format: date-time */
        at: string;
        reason: string;
        from: string | null;
      } | null;
      /** @description Was aus einem verschlossenen Eingang geworden ist */
      envelope: {
        /** @enum {string} */
        outcome: 'opened' | 'handed-over';
        by: string;
        /** Format: date-time */
        at: string;
        note: string | null;
        /** @description Worin der Inhalt gescannt ist, soweit sichtbar */
        stapel: {
          /** Format: uuid */
          id: string;
          title: string;
        } | null;
      } | null;
      /** @description Der verschlossene Eingang, dessen Inhalt in diesem Stapel gescannt ist */
      cameOutOf: {
        /** Format: uuid */
        id: string;
        title: string;
      } | null;
      fields: {
        /** @enum {string} */
        field:
          | 'betreff'
          | 'kind'
          | 'letter-date'
          | 'incoming-stamp'
          | 'sender'
          | 'addressee'
          | 'foreign-reference'
          | 'own-aktenzeichen'
          | 'deadline'
          | 'iban';
        value: string;
        text: string;
        pageNo: number;
        box: {
          x: number;
          y: number;
          w: number;
          h: number;
        } | null;
        why: string;
        /** @enum {string} */
        sureness: 'sicher' | 'prüfen';
      }[];
      proposals: {
        /** Format: uuid */
        akteId: string;
        aktenzeichen: string;
        betreff: string;
        why: string;
        /**
         * @description Schwach: was dafür spricht, spräche auch für andere Akten
         * @enum {string}
         */
        sureness: 'sicher' | 'prüfen' | 'schwach';
      }[];
      /** @description Ob das Schreiben wohl etwas Neues beginnt; null, solange es nicht gelesen ist */
      newAkte: {
        /** @description Eine neue Akte ist wahrscheinlicher als die vorgeschlagenen */
        likely: boolean;
        why: string;
        /** @description Wo sie im Aktenplan wahrscheinlich steht, die wahrscheinlichste zuerst */
        einheiten: {
          /** Format: uuid */
          id: string;
          number: string;
          title: string;
          why: string;
        }[];
      } | null;
    };
    PosteingangProgress: {
      /** Format: uuid */
      id: string;
      /** @enum {string} */
      state: 'reading' | 'ready' | 'attention' | 'filed';
      pageCount: number;
      pagesDone: number;
      pagesFailed: number;
      /** @enum {string} */
      fieldsState: 'reading' | 'read' | 'not-determined';
      /** @description Ob alle Anlagen bekannt und gelesen sind */
      attachmentsSettled: boolean;
      pages: {
        pageNo: number;
        /** @enum {string} */
        state: 'waiting' | 'done' | 'failed';
        error: {
          code: string;
          text: string;
        } | null;
        blank: boolean;
        widthPx: number | null;
        heightPx: number | null;
      }[];
    };
    /**
     * @example {
     *       "akteId": "01a22c3c-2be6-7605-ad7d-3bdd136d1021",
     *       "betreff": "Antrag auf Sondernutzung, Breite Straße 22",
     *       "kind": "Antrag",
     *       "dokumentDate": "2026-11-17"
     *     }
     */
    FilePosteingang: {
      /** Format: uuid */
      akteId?: string;
      newAkte?: {
        /** Format: uuid */
        aktenplaneinheitId: string;
        betreff: string;
      };
      /** Format: uuid */
      vorgangId?: string;
      newVorgang?: {
        betreff: string;
      };
      betreff: string;
      kind?: string;
      /** Format: date */
      dokumentDate?: string;
      sender?: string;
      addressee?: string;
      foreignReference?: string;
      /** Format: date */
      deadline?: string;
      /**
       * Format: uuid
       * @description Kennung einer gemeinsamen Handlung mit mehreren Eingängen; steht bei jedem im Protokoll
       */
      act?: string;
      /** @description Anlagen, die eigene Dokumente werden; alle anderen bleiben beim Schreiben */
      ownDokumente?: {
        place: number;
        betreff: string;
      }[];
    };
    Filed: {
      /** Format: uuid */
      dokumentId: string;
      /** Format: uuid */
      akteId: string;
      aktenzeichen: string;
      /** Format: date-time */
      undoUntil: string;
    };
    /**
     * @example {
     *       "reason": "Nicht unsere Zuständigkeit"
     *     }
     */
    ReturnDokument: {
      reason: string;
    };
    ReturnedDokument: {
      /** Format: uuid */
      posteingangId: string | null;
    };
    SearchResult: {
      items: components['schemas']['SearchHit'][];
      nextCursor: string | null;
      total: number | null;
      facets: {
        einheiten: {
          /** Format: uuid */
          id: string;
          number: string;
          title: string;
          count: number;
        }[];
        years: {
          year: number;
          count: number;
        }[];
        kinds: {
          kind: string;
          count: number;
        }[];
      };
    };
    SearchHit: {
      /** Format: uuid */
      dokumentId: string;
      /** Format: uuid */
      versionId: string;
      /** Format: uuid */
      akteId: string;
      aktenzeichen: string;
      akteBetreff: string;
      betreff: string;
      kind: string | null;
      pageNo: number;
      /** Format: date-time */
      receivedAt: string;
      snippet: {
        text: string;
        mark: boolean;
      }[];
      boxes: {
        x: number;
        y: number;
        w: number;
        h: number;
      }[];
      widthPx: number;
      heightPx: number;
      morePages: number;
    };
    HistoryPage: {
      items: components['schemas']['HistoryEntry'][];
      nextCursor: string | null;
    };
    HistoryEntry: {
      /** Format: uuid */
      id: string;
      /** Format: date-time */
      at: string;
      actorName: string;
      /** @enum {string} */
      actorKind: 'user' | 'station' | 'system' | 'anonymous';
      action: string;
      actionText: string;
      /** @enum {string} */
      tells: 'change' | 'look' | 'beside';
      objectType: string;
      objectId: string;
      body: {
        [key: string]: unknown;
      };
      bodyHash: string;
    };
    LiveNotices: {
      stapel: components['schemas']['StapelNotice'];
      posteingang: components['schemas']['PosteingangNotice'];
    };
    StapelNotice: {
      /** Format: uuid */
      stapelId: string;
      /** @enum {string} */
      state: 'receiving' | 'reading' | 'ready' | 'attention' | 'done';
      pagesTotal: number;
      pagesDone: number;
      pagesFailed: number;
    };
    PosteingangNotice: {
      /** Format: uuid */
      id: string;
      /** @enum {string} */
      state: 'reading' | 'ready' | 'attention' | 'filed';
      pageCount: number;
      pagesDone: number;
      pagesFailed: number;
      /** @enum {string} */
      fieldsState: 'reading' | 'read' | 'not-determined';
    };
    Problem: {
      /** @description URI reference that identifies the code */
      type: string;
      title: string;
      status: number;
      detail: string;
      /** @description Stable error code, e.g. AKTE.NOT_FOUND */
      code: string;
      /** @description Kennung, under which the log has the request */
      reference: string;
      errors?: {
        path: string;
        message: string;
      }[];
      data?: {
        [key: string]: string | number;
      };
    };
  };
  responses: never;
  parameters: never;
  requestBodies: never;
  headers: never;
  pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
  liveNotices: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Ereignisse; `data` hat je nach `event` die Form, die in `LiveNotices` steht */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'text/event-stream': string;
        };
      };
      /** @description `SESSION.REQUIRED` Anmeldung nötig */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `SESSION.OWN_PASSWORD_NEEDED` Eigenes Kennwort nötig, `PERMISSION.DENIED` Keine Berechtigung */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `REQUEST.TOO_MANY` Zu viel auf einmal */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `INTERNAL.ERROR` Unerwarteter Fehler */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `SERVICE.UNAVAILABLE` Gerade nicht erreichbar, `SERVICE.BUSY` Gerade ausgelastet, `SERVICE.OUTCOME_UNKNOWN` Ausgang ungewiss */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `SERVICE.FULL` Kein Platz mehr */
      507: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  showLiveness: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Erfolg */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Alive'];
        };
      };
      /** @description `REQUEST.TOO_MANY` Zu viel auf einmal */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `INTERNAL.ERROR` Unerwarteter Fehler */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `SERVICE.UNAVAILABLE` Gerade nicht erreichbar, `SERVICE.BUSY` Gerade ausgelastet, `SERVICE.OUTCOME_UNKNOWN` Ausgang ungewiss */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `SERVICE.FULL` Kein Platz mehr */
      507: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  showReadiness: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Erfolg */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['HealthReport'];
        };
      };
      /** @description `REQUEST.TOO_MANY` Zu viel auf einmal */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `INTERNAL.ERROR` Unerwarteter Fehler */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `SERVICE.UNAVAILABLE` Gerade nicht erreichbar, `SERVICE.BUSY` Gerade ausgelastet, `SERVICE.OUTCOME_UNKNOWN` Ausgang ungewiss */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `SERVICE.FULL` Kein Platz mehr */
      507: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  showMetrics: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Bytes */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/octet-stream': unknown;
        };
      };
      /** @description `REQUEST.TOO_MANY` Zu viel auf einmal */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `INTERNAL.ERROR` Unerwarteter Fehler */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `SERVICE.UNAVAILABLE` Gerade nicht erreichbar, `SERVICE.BUSY` Gerade ausgelastet, `SERVICE.OUTCOME_UNKNOWN` Ausgang ungewiss */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `SERVICE.FULL` Kein Platz mehr */
      507: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  showTown: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Erfolg */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Town'];
        };
      };
      /** @description `REQUEST.TOO_MANY` Zu viel auf einmal */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `INTERNAL.ERROR` Unerwarteter Fehler */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `SERVICE.UNAVAILABLE` Gerade nicht erreichbar, `SERVICE.BUSY` Gerade ausgelastet, `SERVICE.OUTCOME_UNKNOWN` Ausgang ungewiss */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `SERVICE.FULL` Kein Platz mehr */
      507: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  showSession: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Erfolg */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Session'];
        };
      };
      /** @description `SESSION.REQUIRED` Anmeldung nötig */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `SESSION.OWN_PASSWORD_NEEDED` Eigenes Kennwort nötig, `PERMISSION.DENIED` Keine Berechtigung */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `REQUEST.TOO_MANY` Zu viel auf einmal */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `INTERNAL.ERROR` Unerwarteter Fehler */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `SERVICE.UNAVAILABLE` Gerade nicht erreichbar, `SERVICE.BUSY` Gerade ausgelastet, `SERVICE.OUTCOME_UNKNOWN` Ausgang ungewiss */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `SERVICE.FULL` Kein Platz mehr */
      507: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  signIn: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['SignIn'];
      };
    };
    responses: {
      /** @description Erfolg */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Session'];
        };
      };
      /** @description `REQUEST.INVALID` Eingabe ungültig */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `SESSION.INVALID_CREDENTIALS` Anmeldung nicht möglich */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `REQUEST.FOREIGN_ORIGIN` Anfrage einer fremden Seite */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `REQUEST.TOO_MANY` Zu viel auf einmal, `SESSION.LOCKED` Bitte etwas warten */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `INTERNAL.ERROR` Unerwarteter Fehler */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `SERVICE.UNAVAILABLE` Gerade nicht erreichbar, `SERVICE.BUSY` Gerade ausgelastet, `SERVICE.OUTCOME_UNKNOWN` Ausgang ungewiss, `SESSION.BUSY` Anmeldung gerade überlastet */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `SERVICE.FULL` Kein Platz mehr */
      507: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  signOut: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Erledigt */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description `SESSION.REQUIRED` Anmeldung nötig */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `SESSION.OWN_PASSWORD_NEEDED` Eigenes Kennwort nötig, `PERMISSION.DENIED` Keine Berechtigung, `SESSION.CSRF` Anfrage nicht bestätigt, `REQUEST.FOREIGN_ORIGIN` Anfrage einer fremden Seite */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `REQUEST.TOO_MANY` Zu viel auf einmal */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `INTERNAL.ERROR` Unerwarteter Fehler */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `SERVICE.UNAVAILABLE` Gerade nicht erreichbar, `SERVICE.BUSY` Gerade ausgelastet, `SERVICE.OUTCOME_UNKNOWN` Ausgang ungewiss */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `SERVICE.FULL` Kein Platz mehr */
      507: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  changePassword: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ChangePassword'];
      };
    };
    responses: {
      /** @description Erledigt */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description `REQUEST.INVALID` Eingabe ungültig */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `SESSION.REQUIRED` Anmeldung nötig */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `SESSION.OWN_PASSWORD_NEEDED` Eigenes Kennwort nötig, `PERMISSION.DENIED` Keine Berechtigung, `SESSION.CSRF` Anfrage nicht bestätigt, `REQUEST.FOREIGN_ORIGIN` Anfrage einer fremden Seite */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `PASSWORD.UNFIT` Kennwort nicht geeignet, `PASSWORD.WRONG` Kennwort nicht geändert */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `REQUEST.TOO_MANY` Zu viel auf einmal, `SESSION.LOCKED` Bitte etwas warten */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `INTERNAL.ERROR` Unerwarteter Fehler */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `SERVICE.UNAVAILABLE` Gerade nicht erreichbar, `SERVICE.BUSY` Gerade ausgelastet, `SERVICE.OUTCOME_UNKNOWN` Ausgang ungewiss, `SESSION.BUSY` Anmeldung gerade überlastet */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `SERVICE.FULL` Kein Platz mehr */
      507: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  listOwnSessions: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Erfolg */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['OwnSessions'];
        };
      };
      /** @description `SESSION.REQUIRED` Anmeldung nötig */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `SESSION.OWN_PASSWORD_NEEDED` Eigenes Kennwort nötig, `PERMISSION.DENIED` Keine Berechtigung */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `REQUEST.TOO_MANY` Zu viel auf einmal */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `INTERNAL.ERROR` Unerwarteter Fehler */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `SERVICE.UNAVAILABLE` Gerade nicht erreichbar, `SERVICE.BUSY` Gerade ausgelastet, `SERVICE.OUTCOME_UNKNOWN` Ausgang ungewiss */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `SERVICE.FULL` Kein Platz mehr */
      507: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  endOtherSessions: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Erledigt */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description `SESSION.REQUIRED` Anmeldung nötig */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `SESSION.OWN_PASSWORD_NEEDED` Eigenes Kennwort nötig, `PERMISSION.DENIED` Keine Berechtigung, `SESSION.CSRF` Anfrage nicht bestätigt, `REQUEST.FOREIGN_ORIGIN` Anfrage einer fremden Seite */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `REQUEST.TOO_MANY` Zu viel auf einmal */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `INTERNAL.ERROR` Unerwarteter Fehler */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `SERVICE.UNAVAILABLE` Gerade nicht erreichbar, `SERVICE.BUSY` Gerade ausgelastet, `SERVICE.OUTCOME_UNKNOWN` Ausgang ungewiss */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `SERVICE.FULL` Kein Platz mehr */
      507: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  endOwnSession: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description Kennung (UUID) */
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Erledigt */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description `REQUEST.INVALID` Eingabe ungültig */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `SESSION.REQUIRED` Anmeldung nötig */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `SESSION.OWN_PASSWORD_NEEDED` Eigenes Kennwort nötig, `PERMISSION.DENIED` Keine Berechtigung, `SESSION.CSRF` Anfrage nicht bestätigt, `REQUEST.FOREIGN_ORIGIN` Anfrage einer fremden Seite */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `SESSION.NOT_FOUND` Anmeldung nicht gefunden */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `REQUEST.TOO_MANY` Zu viel auf einmal */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `INTERNAL.ERROR` Unerwarteter Fehler */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `SERVICE.UNAVAILABLE` Gerade nicht erreichbar, `SERVICE.BUSY` Gerade ausgelastet, `SERVICE.OUTCOME_UNKNOWN` Ausgang ungewiss */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `SERVICE.FULL` Kein Platz mehr */
      507: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  listColleagues: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Erfolg */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Colleagues'];
        };
      };
      /** @description `SESSION.REQUIRED` Anmeldung nötig */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `SESSION.OWN_PASSWORD_NEEDED` Eigenes Kennwort nötig, `PERMISSION.DENIED` Keine Berechtigung */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `REQUEST.TOO_MANY` Zu viel auf einmal */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `INTERNAL.ERROR` Unerwarteter Fehler */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `SERVICE.UNAVAILABLE` Gerade nicht erreichbar, `SERVICE.BUSY` Gerade ausgelastet, `SERVICE.OUTCOME_UNKNOWN` Ausgang ungewiss */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `SERVICE.FULL` Kein Platz mehr */
      507: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  listOrgUnits: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Erfolg */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['OrgUnits'];
        };
      };
      /** @description `SESSION.REQUIRED` Anmeldung nötig */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `SESSION.OWN_PASSWORD_NEEDED` Eigenes Kennwort nötig, `PERMISSION.DENIED` Keine Berechtigung */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `REQUEST.TOO_MANY` Zu viel auf einmal */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `INTERNAL.ERROR` Unerwarteter Fehler */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `SERVICE.UNAVAILABLE` Gerade nicht erreichbar, `SERVICE.BUSY` Gerade ausgelastet, `SERVICE.OUTCOME_UNKNOWN` Ausgang ungewiss */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `SERVICE.FULL` Kein Platz mehr */
      507: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  listScanStations: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Erfolg */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ScanStations'];
        };
      };
      /** @description `SESSION.REQUIRED` Anmeldung nötig */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `SESSION.OWN_PASSWORD_NEEDED` Eigenes Kennwort nötig, `PERMISSION.DENIED` Keine Berechtigung */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `REQUEST.TOO_MANY` Zu viel auf einmal */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `INTERNAL.ERROR` Unerwarteter Fehler */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `SERVICE.UNAVAILABLE` Gerade nicht erreichbar, `SERVICE.BUSY` Gerade ausgelastet, `SERVICE.OUTCOME_UNKNOWN` Ausgang ungewiss */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `SERVICE.FULL` Kein Platz mehr */
      507: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  createScanStation: {
    parameters: {
      query?: never;
      header?: {
        /** @description Kennzeichen des Absenders für diesen Schritt, am besten eine UUID. Kommt dieselbe Anfrage binnen 24 Stunden noch einmal, so wird sie nicht wiederholt, sondern antwortet wie beim ersten Mal. */
        'Idempotency-Key'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['CreateScanStation'];
      };
    };
    responses: {
      /** @description Erfolg */
      201: {
        headers: {
          /** @description „true“, wenn die Antwort die eines früheren Males ist */
          'Idempotency-Replayed'?: 'true';
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CreatedScanStation'];
        };
      };
      /** @description `REQUEST.INVALID` Eingabe ungültig */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `SESSION.REQUIRED` Anmeldung nötig */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `SESSION.OWN_PASSWORD_NEEDED` Eigenes Kennwort nötig, `PERMISSION.DENIED` Keine Berechtigung, `REQUEST.ANSWER_WITHHELD` Keine Berechtigung mehr, `SESSION.CSRF` Anfrage nicht bestätigt, `REQUEST.FOREIGN_ORIGIN` Anfrage einer fremden Seite */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `ORG-UNIT.NOT_FOUND` Organisationseinheit nicht gefunden */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `REQUEST.UNDER_WAY` Wird schon ausgeführt, `REQUEST.ANSWER_NOT_KEPT` Schon ausgeführt */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `REQUEST.KEY_REUSED` Kennzeichen schon vergeben */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `REQUEST.TOO_MANY` Zu viel auf einmal */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `INTERNAL.ERROR` Unerwarteter Fehler */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `SERVICE.UNAVAILABLE` Gerade nicht erreichbar, `SERVICE.BUSY` Gerade ausgelastet, `SERVICE.OUTCOME_UNKNOWN` Ausgang ungewiss */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `SERVICE.FULL` Kein Platz mehr */
      507: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  revokeScanStation: {
    parameters: {
      query?: never;
      header?: {
        /** @description Kennzeichen des Absenders für diesen Schritt, am besten eine UUID. Kommt dieselbe Anfrage binnen 24 Stunden noch einmal, so wird sie nicht wiederholt, sondern antwortet wie beim ersten Mal. */
        'Idempotency-Key'?: string;
      };
      path: {
        /** @description Kennung (UUID) */
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Erledigt */
      204: {
        headers: {
          /** @description „true“, wenn die Antwort die eines früheren Males ist */
          'Idempotency-Replayed'?: 'true';
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description `REQUEST.INVALID` Eingabe ungültig */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `SESSION.REQUIRED` Anmeldung nötig */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `SESSION.OWN_PASSWORD_NEEDED` Eigenes Kennwort nötig, `PERMISSION.DENIED` Keine Berechtigung, `REQUEST.ANSWER_WITHHELD` Keine Berechtigung mehr, `SESSION.CSRF` Anfrage nicht bestätigt, `REQUEST.FOREIGN_ORIGIN` Anfrage einer fremden Seite */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `SCAN-STATION.NOT_FOUND` Scanstation nicht gefunden */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `REQUEST.UNDER_WAY` Wird schon ausgeführt, `REQUEST.ANSWER_NOT_KEPT` Schon ausgeführt */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `REQUEST.KEY_REUSED` Kennzeichen schon vergeben */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `REQUEST.TOO_MANY` Zu viel auf einmal */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `INTERNAL.ERROR` Unerwarteter Fehler */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `SERVICE.UNAVAILABLE` Gerade nicht erreichbar, `SERVICE.BUSY` Gerade ausgelastet, `SERVICE.OUTCOME_UNKNOWN` Ausgang ungewiss */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `SERVICE.FULL` Kein Platz mehr */
      507: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  listUsers: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Erfolg */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Users'];
        };
      };
      /** @description `SESSION.REQUIRED` Anmeldung nötig */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `SESSION.OWN_PASSWORD_NEEDED` Eigenes Kennwort nötig, `PERMISSION.DENIED` Keine Berechtigung */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `REQUEST.TOO_MANY` Zu viel auf einmal */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `INTERNAL.ERROR` Unerwarteter Fehler */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `SERVICE.UNAVAILABLE` Gerade nicht erreichbar, `SERVICE.BUSY` Gerade ausgelastet, `SERVICE.OUTCOME_UNKNOWN` Ausgang ungewiss */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `SERVICE.FULL` Kein Platz mehr */
      507: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  createUser: {
    parameters: {
      query?: never;
      header?: {
        /** @description Kennzeichen des Absenders für diesen Schritt, am besten eine UUID. Kommt dieselbe Anfrage binnen 24 Stunden noch einmal, so wird sie nicht wiederholt, sondern antwortet wie beim ersten Mal. */
        'Idempotency-Key'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['CreateUser'];
      };
    };
    responses: {
      /** @description Erfolg */
      201: {
        headers: {
          /** @description „true“, wenn die Antwort die eines früheren Males ist */
          'Idempotency-Replayed'?: 'true';
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['CreatedUser'];
        };
      };
      /** @description `REQUEST.INVALID` Eingabe ungültig */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `SESSION.REQUIRED` Anmeldung nötig */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `SESSION.OWN_PASSWORD_NEEDED` Eigenes Kennwort nötig, `PERMISSION.DENIED` Keine Berechtigung, `REQUEST.ANSWER_WITHHELD` Keine Berechtigung mehr, `SESSION.CSRF` Anfrage nicht bestätigt, `REQUEST.FOREIGN_ORIGIN` Anfrage einer fremden Seite */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `ORG-UNIT.NOT_FOUND` Organisationseinheit nicht gefunden */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `REQUEST.UNDER_WAY` Wird schon ausgeführt, `REQUEST.ANSWER_NOT_KEPT` Schon ausgeführt, `USER.NAME_TAKEN` Benutzername vergeben */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `REQUEST.KEY_REUSED` Kennzeichen schon vergeben */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `REQUEST.TOO_MANY` Zu viel auf einmal */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `INTERNAL.ERROR` Unerwarteter Fehler */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `SERVICE.UNAVAILABLE` Gerade nicht erreichbar, `SERVICE.BUSY` Gerade ausgelastet, `SERVICE.OUTCOME_UNKNOWN` Ausgang ungewiss */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `SERVICE.FULL` Kein Platz mehr */
      507: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  deactivateUser: {
    parameters: {
      query?: never;
      header?: {
        /** @description Kennzeichen des Absenders für diesen Schritt, am besten eine UUID. Kommt dieselbe Anfrage binnen 24 Stunden noch einmal, so wird sie nicht wiederholt, sondern antwortet wie beim ersten Mal. */
        'Idempotency-Key'?: string;
      };
      path: {
        /** @description Kennung (UUID) */
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Erledigt */
      204: {
        headers: {
          /** @description „true“, wenn die Antwort die eines früheren Males ist */
          'Idempotency-Replayed'?: 'true';
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description `REQUEST.INVALID` Eingabe ungültig */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `SESSION.REQUIRED` Anmeldung nötig */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `SESSION.OWN_PASSWORD_NEEDED` Eigenes Kennwort nötig, `PERMISSION.DENIED` Keine Berechtigung, `REQUEST.ANSWER_WITHHELD` Keine Berechtigung mehr, `SESSION.CSRF` Anfrage nicht bestätigt, `REQUEST.FOREIGN_ORIGIN` Anfrage einer fremden Seite */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `USER.NOT_FOUND` Konto nicht gefunden */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `REQUEST.UNDER_WAY` Wird schon ausgeführt, `REQUEST.ANSWER_NOT_KEPT` Schon ausgeführt, `USER.LAST_OPERATOR` Letztes Konto der Betreuung */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `REQUEST.KEY_REUSED` Kennzeichen schon vergeben */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `REQUEST.TOO_MANY` Zu viel auf einmal */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `INTERNAL.ERROR` Unerwarteter Fehler */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `SERVICE.UNAVAILABLE` Gerade nicht erreichbar, `SERVICE.BUSY` Gerade ausgelastet, `SERVICE.OUTCOME_UNKNOWN` Ausgang ungewiss */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `SERVICE.FULL` Kein Platz mehr */
      507: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  resetPassword: {
    parameters: {
      query?: never;
      header?: {
        /** @description Kennzeichen des Absenders für diesen Schritt, am besten eine UUID. Kommt dieselbe Anfrage binnen 24 Stunden noch einmal, so wird sie nicht wiederholt, sondern antwortet wie beim ersten Mal. */
        'Idempotency-Key'?: string;
      };
      path: {
        /** @description Kennung (UUID) */
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Erfolg */
      200: {
        headers: {
          /** @description „true“, wenn die Antwort die eines früheren Males ist */
          'Idempotency-Replayed'?: 'true';
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['NewPassword'];
        };
      };
      /** @description `REQUEST.INVALID` Eingabe ungültig */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `SESSION.REQUIRED` Anmeldung nötig */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `SESSION.OWN_PASSWORD_NEEDED` Eigenes Kennwort nötig, `PERMISSION.DENIED` Keine Berechtigung, `REQUEST.ANSWER_WITHHELD` Keine Berechtigung mehr, `SESSION.CSRF` Anfrage nicht bestätigt, `REQUEST.FOREIGN_ORIGIN` Anfrage einer fremden Seite */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `USER.NOT_FOUND` Konto nicht gefunden */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `REQUEST.UNDER_WAY` Wird schon ausgeführt, `REQUEST.ANSWER_NOT_KEPT` Schon ausgeführt, `USER.CLOSED` Konto geschlossen, `USER.OPERATOR_PASSWORD` Nur am Rechner selbst, `USER.PASSWORD_WAITING` Eine Vergabe wartet */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `REQUEST.KEY_REUSED` Kennzeichen schon vergeben */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `REQUEST.TOO_MANY` Zu viel auf einmal */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `INTERNAL.ERROR` Unerwarteter Fehler */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `SERVICE.UNAVAILABLE` Gerade nicht erreichbar, `SERVICE.BUSY` Gerade ausgelastet, `SERVICE.OUTCOME_UNKNOWN` Ausgang ungewiss */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `SERVICE.FULL` Kein Platz mehr */
      507: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  liftWait: {
    parameters: {
      query?: never;
      header?: {
        /** @description Kennzeichen des Absenders für diesen Schritt, am besten eine UUID. Kommt dieselbe Anfrage binnen 24 Stunden noch einmal, so wird sie nicht wiederholt, sondern antwortet wie beim ersten Mal. */
        'Idempotency-Key'?: string;
      };
      path: {
        /** @description Kennung (UUID) */
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Erledigt */
      204: {
        headers: {
          /** @description „true“, wenn die Antwort die eines früheren Males ist */
          'Idempotency-Replayed'?: 'true';
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description `REQUEST.INVALID` Eingabe ungültig */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `SESSION.REQUIRED` Anmeldung nötig */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `SESSION.OWN_PASSWORD_NEEDED` Eigenes Kennwort nötig, `PERMISSION.DENIED` Keine Berechtigung, `REQUEST.ANSWER_WITHHELD` Keine Berechtigung mehr, `SESSION.CSRF` Anfrage nicht bestätigt, `REQUEST.FOREIGN_ORIGIN` Anfrage einer fremden Seite */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `USER.NOT_FOUND` Konto nicht gefunden */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `REQUEST.UNDER_WAY` Wird schon ausgeführt, `REQUEST.ANSWER_NOT_KEPT` Schon ausgeführt */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `REQUEST.KEY_REUSED` Kennzeichen schon vergeben */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `REQUEST.TOO_MANY` Zu viel auf einmal */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `INTERNAL.ERROR` Unerwarteter Fehler */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `SERVICE.UNAVAILABLE` Gerade nicht erreichbar, `SERVICE.BUSY` Gerade ausgelastet, `SERVICE.OUTCOME_UNKNOWN` Ausgang ungewiss */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `SERVICE.FULL` Kein Platz mehr */
      507: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  giveRoles: {
    parameters: {
      query?: never;
      header?: {
        /** @description Kennzeichen des Absenders für diesen Schritt, am besten eine UUID. Kommt dieselbe Anfrage binnen 24 Stunden noch einmal, so wird sie nicht wiederholt, sondern antwortet wie beim ersten Mal. */
        'Idempotency-Key'?: string;
      };
      path: {
        /** @description Kennung (UUID) */
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['UserRights'];
      };
    };
    responses: {
      /** @description Erfolg */
      201: {
        headers: {
          /** @description „true“, wenn die Antwort die eines früheren Males ist */
          'Idempotency-Replayed'?: 'true';
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['AskedRoles'];
        };
      };
      /** @description `REQUEST.INVALID` Eingabe ungültig */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `SESSION.REQUIRED` Anmeldung nötig */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `SESSION.OWN_PASSWORD_NEEDED` Eigenes Kennwort nötig, `PERMISSION.DENIED` Keine Berechtigung, `REQUEST.ANSWER_WITHHELD` Keine Berechtigung mehr, `SESSION.CSRF` Anfrage nicht bestätigt, `REQUEST.FOREIGN_ORIGIN` Anfrage einer fremden Seite */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `USER.NOT_FOUND` Konto nicht gefunden, `ORG-UNIT.NOT_FOUND` Organisationseinheit nicht gefunden */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `REQUEST.UNDER_WAY` Wird schon ausgeführt, `REQUEST.ANSWER_NOT_KEPT` Schon ausgeführt, `USER.CLOSED` Konto geschlossen, `USER.OPERATOR_ALONE` Die Betreuung hat keine weitere Rolle, `USER.NOTHING_TO_GIVE` Nichts zu vergeben, `ROLE-GRANT.WAITING` Eine Vergabe wartet schon */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `REQUEST.KEY_REUSED` Kennzeichen schon vergeben */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `REQUEST.TOO_MANY` Zu viel auf einmal */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `INTERNAL.ERROR` Unerwarteter Fehler */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `SERVICE.UNAVAILABLE` Gerade nicht erreichbar, `SERVICE.BUSY` Gerade ausgelastet, `SERVICE.OUTCOME_UNKNOWN` Ausgang ungewiss */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `SERVICE.FULL` Kein Platz mehr */
      507: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  takeRoles: {
    parameters: {
      query?: never;
      header?: {
        /** @description Kennzeichen des Absenders für diesen Schritt, am besten eine UUID. Kommt dieselbe Anfrage binnen 24 Stunden noch einmal, so wird sie nicht wiederholt, sondern antwortet wie beim ersten Mal. */
        'Idempotency-Key'?: string;
      };
      path: {
        /** @description Kennung (UUID) */
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['UserRights'];
      };
    };
    responses: {
      /** @description Erledigt */
      204: {
        headers: {
          /** @description „true“, wenn die Antwort die eines früheren Males ist */
          'Idempotency-Replayed'?: 'true';
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description `REQUEST.INVALID` Eingabe ungültig */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `SESSION.REQUIRED` Anmeldung nötig */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `SESSION.OWN_PASSWORD_NEEDED` Eigenes Kennwort nötig, `PERMISSION.DENIED` Keine Berechtigung, `REQUEST.ANSWER_WITHHELD` Keine Berechtigung mehr, `SESSION.CSRF` Anfrage nicht bestätigt, `REQUEST.FOREIGN_ORIGIN` Anfrage einer fremden Seite */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `USER.NOT_FOUND` Konto nicht gefunden */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `REQUEST.UNDER_WAY` Wird schon ausgeführt, `REQUEST.ANSWER_NOT_KEPT` Schon ausgeführt, `USER.LAST_OPERATOR` Letztes Konto der Betreuung */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `REQUEST.KEY_REUSED` Kennzeichen schon vergeben */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `REQUEST.TOO_MANY` Zu viel auf einmal */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `INTERNAL.ERROR` Unerwarteter Fehler */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `SERVICE.UNAVAILABLE` Gerade nicht erreichbar, `SERVICE.BUSY` Gerade ausgelastet, `SERVICE.OUTCOME_UNKNOWN` Ausgang ungewiss */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `SERVICE.FULL` Kein Platz mehr */
      507: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  listMailRooms: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Erfolg */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['MailRooms'];
        };
      };
      /** @description `SESSION.REQUIRED` Anmeldung nötig */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `SESSION.OWN_PASSWORD_NEEDED` Eigenes Kennwort nötig, `PERMISSION.DENIED` Keine Berechtigung */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `REQUEST.TOO_MANY` Zu viel auf einmal */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `INTERNAL.ERROR` Unerwarteter Fehler */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `SERVICE.UNAVAILABLE` Gerade nicht erreichbar, `SERVICE.BUSY` Gerade ausgelastet, `SERVICE.OUTCOME_UNKNOWN` Ausgang ungewiss */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `SERVICE.FULL` Kein Platz mehr */
      507: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  listRoleGrants: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Erfolg */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['RoleGrants'];
        };
      };
      /** @description `SESSION.REQUIRED` Anmeldung nötig */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `SESSION.OWN_PASSWORD_NEEDED` Eigenes Kennwort nötig, `PERMISSION.DENIED` Keine Berechtigung */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `REQUEST.TOO_MANY` Zu viel auf einmal */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `INTERNAL.ERROR` Unerwarteter Fehler */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `SERVICE.UNAVAILABLE` Gerade nicht erreichbar, `SERVICE.BUSY` Gerade ausgelastet, `SERVICE.OUTCOME_UNKNOWN` Ausgang ungewiss */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `SERVICE.FULL` Kein Platz mehr */
      507: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  confirmRoles: {
    parameters: {
      query?: never;
      header?: {
        /** @description Kennzeichen des Absenders für diesen Schritt, am besten eine UUID. Kommt dieselbe Anfrage binnen 24 Stunden noch einmal, so wird sie nicht wiederholt, sondern antwortet wie beim ersten Mal. */
        'Idempotency-Key'?: string;
      };
      path: {
        /** @description Kennung (UUID) */
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Erfolg */
      200: {
        headers: {
          /** @description „true“, wenn die Antwort die eines früheren Males ist */
          'Idempotency-Replayed'?: 'true';
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ConfirmedRoles'];
        };
      };
      /** @description `REQUEST.INVALID` Eingabe ungültig */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `SESSION.REQUIRED` Anmeldung nötig */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `SESSION.OWN_PASSWORD_NEEDED` Eigenes Kennwort nötig, `PERMISSION.DENIED` Keine Berechtigung, `REQUEST.ANSWER_WITHHELD` Keine Berechtigung mehr, `ROLE-GRANT.OWN` Eine zweite Person muss bestätigen, `SESSION.CSRF` Anfrage nicht bestätigt, `REQUEST.FOREIGN_ORIGIN` Anfrage einer fremden Seite */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `ROLE-GRANT.NOT_FOUND` Vergabe nicht gefunden */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `REQUEST.UNDER_WAY` Wird schon ausgeführt, `REQUEST.ANSWER_NOT_KEPT` Schon ausgeführt, `ROLE-GRANT.DECIDED` Schon entschieden, `USER.CLOSED` Konto geschlossen, `USER.OPERATOR_ALONE` Die Betreuung hat keine weitere Rolle */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `REQUEST.KEY_REUSED` Kennzeichen schon vergeben */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `REQUEST.TOO_MANY` Zu viel auf einmal */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `INTERNAL.ERROR` Unerwarteter Fehler */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `SERVICE.UNAVAILABLE` Gerade nicht erreichbar, `SERVICE.BUSY` Gerade ausgelastet, `SERVICE.OUTCOME_UNKNOWN` Ausgang ungewiss */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `SERVICE.FULL` Kein Platz mehr */
      507: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  rejectRoles: {
    parameters: {
      query?: never;
      header?: {
        /** @description Kennzeichen des Absenders für diesen Schritt, am besten eine UUID. Kommt dieselbe Anfrage binnen 24 Stunden noch einmal, so wird sie nicht wiederholt, sondern antwortet wie beim ersten Mal. */
        'Idempotency-Key'?: string;
      };
      path: {
        /** @description Kennung (UUID) */
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Erledigt */
      204: {
        headers: {
          /** @description „true“, wenn die Antwort die eines früheren Males ist */
          'Idempotency-Replayed'?: 'true';
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description `REQUEST.INVALID` Eingabe ungültig */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `SESSION.REQUIRED` Anmeldung nötig */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `SESSION.OWN_PASSWORD_NEEDED` Eigenes Kennwort nötig, `PERMISSION.DENIED` Keine Berechtigung, `REQUEST.ANSWER_WITHHELD` Keine Berechtigung mehr, `SESSION.CSRF` Anfrage nicht bestätigt, `REQUEST.FOREIGN_ORIGIN` Anfrage einer fremden Seite */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `ROLE-GRANT.NOT_FOUND` Vergabe nicht gefunden */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `REQUEST.UNDER_WAY` Wird schon ausgeführt, `REQUEST.ANSWER_NOT_KEPT` Schon ausgeführt, `ROLE-GRANT.DECIDED` Schon entschieden */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `REQUEST.KEY_REUSED` Kennzeichen schon vergeben */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `REQUEST.TOO_MANY` Zu viel auf einmal */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `INTERNAL.ERROR` Unerwarteter Fehler */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `SERVICE.UNAVAILABLE` Gerade nicht erreichbar, `SERVICE.BUSY` Gerade ausgelastet, `SERVICE.OUTCOME_UNKNOWN` Ausgang ungewiss */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `SERVICE.FULL` Kein Platz mehr */
      507: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  listAktenplan: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Erfolg */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Aktenplan'];
        };
      };
      /** @description `SESSION.REQUIRED` Anmeldung nötig */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `SESSION.OWN_PASSWORD_NEEDED` Eigenes Kennwort nötig, `PERMISSION.DENIED` Keine Berechtigung */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `REQUEST.TOO_MANY` Zu viel auf einmal */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `INTERNAL.ERROR` Unerwarteter Fehler */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `SERVICE.UNAVAILABLE` Gerade nicht erreichbar, `SERVICE.BUSY` Gerade ausgelastet, `SERVICE.OUTCOME_UNKNOWN` Ausgang ungewiss */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `SERVICE.FULL` Kein Platz mehr */
      507: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  importAktenplan: {
    parameters: {
      query?: never;
      header?: {
        /** @description Kennzeichen des Absenders für diesen Schritt, am besten eine UUID. Kommt dieselbe Anfrage binnen 24 Stunden noch einmal, so wird sie nicht wiederholt, sondern antwortet wie beim ersten Mal. */
        'Idempotency-Key'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ImportAktenplan'];
      };
    };
    responses: {
      /** @description Erfolg */
      200: {
        headers: {
          /** @description „true“, wenn die Antwort die eines früheren Males ist */
          'Idempotency-Replayed'?: 'true';
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ImportReport'];
        };
      };
      /** @description `REQUEST.INVALID` Eingabe ungültig */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `SESSION.REQUIRED` Anmeldung nötig */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `SESSION.OWN_PASSWORD_NEEDED` Eigenes Kennwort nötig, `PERMISSION.DENIED` Keine Berechtigung, `REQUEST.ANSWER_WITHHELD` Keine Berechtigung mehr, `SESSION.CSRF` Anfrage nicht bestätigt, `REQUEST.FOREIGN_ORIGIN` Anfrage einer fremden Seite */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `REQUEST.UNDER_WAY` Wird schon ausgeführt, `REQUEST.ANSWER_NOT_KEPT` Schon ausgeführt */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `REQUEST.KEY_REUSED` Kennzeichen schon vergeben */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `REQUEST.TOO_MANY` Zu viel auf einmal */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `INTERNAL.ERROR` Unerwarteter Fehler */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `SERVICE.UNAVAILABLE` Gerade nicht erreichbar, `SERVICE.BUSY` Gerade ausgelastet, `SERVICE.OUTCOME_UNKNOWN` Ausgang ungewiss */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `SERVICE.FULL` Kein Platz mehr */
      507: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  listAkten: {
    parameters: {
      query?: {
        /** @description `nextCursor` der Seite davor; ohne ihn die erste */
        cursor?: string;
        /** @description Einträge je Seite */
        limit?: number;
        /** @description Nur unter dieser Aktenplaneinheit */
        einheitId?: string;
        /** @description Nur offene, oder z. d. A. */
        state?: 'open' | 'closed';
        /** @description Teil von Aktenzeichen oder Betreff */
        q?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Erfolg */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['AktenPage'];
        };
      };
      /** @description `REQUEST.INVALID` Eingabe ungültig, `REQUEST.INVALID_CURSOR` Blättern nicht möglich */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `SESSION.REQUIRED` Anmeldung nötig */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `SESSION.OWN_PASSWORD_NEEDED` Eigenes Kennwort nötig, `PERMISSION.DENIED` Keine Berechtigung */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `REQUEST.TOO_MANY` Zu viel auf einmal */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `INTERNAL.ERROR` Unerwarteter Fehler */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `SERVICE.UNAVAILABLE` Gerade nicht erreichbar, `SERVICE.BUSY` Gerade ausgelastet, `SERVICE.OUTCOME_UNKNOWN` Ausgang ungewiss */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `SERVICE.FULL` Kein Platz mehr */
      507: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  openAkte: {
    parameters: {
      query?: never;
      header?: {
        /** @description Kennzeichen des Absenders für diesen Schritt, am besten eine UUID. Kommt dieselbe Anfrage binnen 24 Stunden noch einmal, so wird sie nicht wiederholt, sondern antwortet wie beim ersten Mal. */
        'Idempotency-Key'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['OpenAkte'];
      };
    };
    responses: {
      /** @description Erfolg */
      201: {
        headers: {
          /** @description „true“, wenn die Antwort die eines früheren Males ist */
          'Idempotency-Replayed'?: 'true';
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Akte'];
        };
      };
      /** @description `REQUEST.INVALID` Eingabe ungültig */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `SESSION.REQUIRED` Anmeldung nötig */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `SESSION.OWN_PASSWORD_NEEDED` Eigenes Kennwort nötig, `PERMISSION.DENIED` Keine Berechtigung, `REQUEST.ANSWER_WITHHELD` Keine Berechtigung mehr, `SESSION.CSRF` Anfrage nicht bestätigt, `REQUEST.FOREIGN_ORIGIN` Anfrage einer fremden Seite */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `REQUEST.UNDER_WAY` Wird schon ausgeführt, `REQUEST.ANSWER_NOT_KEPT` Schon ausgeführt */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `REQUEST.KEY_REUSED` Kennzeichen schon vergeben, `AKTENPLAN.EINHEIT_NOT_FOUND` Aktenplaneinheit nicht gefunden, `AKTE.NO_ORG_UNIT` Federführung fehlt */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `REQUEST.TOO_MANY` Zu viel auf einmal */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `INTERNAL.ERROR` Unerwarteter Fehler */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `SERVICE.UNAVAILABLE` Gerade nicht erreichbar, `SERVICE.BUSY` Gerade ausgelastet, `SERVICE.OUTCOME_UNKNOWN` Ausgang ungewiss */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `SERVICE.FULL` Kein Platz mehr */
      507: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  showAkte: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description Kennung (UUID) */
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Erfolg */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Akte'];
        };
      };
      /** @description `REQUEST.INVALID` Eingabe ungültig */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `SESSION.REQUIRED` Anmeldung nötig */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `SESSION.OWN_PASSWORD_NEEDED` Eigenes Kennwort nötig, `PERMISSION.DENIED` Keine Berechtigung */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `AKTE.NOT_FOUND` Akte nicht gefunden */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `REQUEST.TOO_MANY` Zu viel auf einmal */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `INTERNAL.ERROR` Unerwarteter Fehler */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `SERVICE.UNAVAILABLE` Gerade nicht erreichbar, `SERVICE.BUSY` Gerade ausgelastet, `SERVICE.OUTCOME_UNKNOWN` Ausgang ungewiss */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `SERVICE.FULL` Kein Platz mehr */
      507: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  renameAkte: {
    parameters: {
      query?: never;
      header?: {
        /** @description Kennzeichen des Absenders für diesen Schritt, am besten eine UUID. Kommt dieselbe Anfrage binnen 24 Stunden noch einmal, so wird sie nicht wiederholt, sondern antwortet wie beim ersten Mal. */
        'Idempotency-Key'?: string;
      };
      path: {
        /** @description Kennung (UUID) */
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['Rename'];
      };
    };
    responses: {
      /** @description Erfolg */
      200: {
        headers: {
          /** @description „true“, wenn die Antwort die eines früheren Males ist */
          'Idempotency-Replayed'?: 'true';
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Akte'];
        };
      };
      /** @description `REQUEST.INVALID` Eingabe ungültig */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `SESSION.REQUIRED` Anmeldung nötig */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `SESSION.OWN_PASSWORD_NEEDED` Eigenes Kennwort nötig, `PERMISSION.DENIED` Keine Berechtigung, `REQUEST.ANSWER_WITHHELD` Keine Berechtigung mehr, `SESSION.CSRF` Anfrage nicht bestätigt, `REQUEST.FOREIGN_ORIGIN` Anfrage einer fremden Seite */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `AKTE.NOT_FOUND` Akte nicht gefunden */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `REQUEST.UNDER_WAY` Wird schon ausgeführt, `REQUEST.ANSWER_NOT_KEPT` Schon ausgeführt, `AKTE.CLOSED` Akte ist geschlossen, `AKTE.VERSION_CONFLICT` Inzwischen geändert */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `REQUEST.KEY_REUSED` Kennzeichen schon vergeben */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `REQUEST.TOO_MANY` Zu viel auf einmal */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `INTERNAL.ERROR` Unerwarteter Fehler */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `SERVICE.UNAVAILABLE` Gerade nicht erreichbar, `SERVICE.BUSY` Gerade ausgelastet, `SERVICE.OUTCOME_UNKNOWN` Ausgang ungewiss */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `SERVICE.FULL` Kein Platz mehr */
      507: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  closeAkte: {
    parameters: {
      query?: never;
      header?: {
        /** @description Kennzeichen des Absenders für diesen Schritt, am besten eine UUID. Kommt dieselbe Anfrage binnen 24 Stunden noch einmal, so wird sie nicht wiederholt, sondern antwortet wie beim ersten Mal. */
        'Idempotency-Key'?: string;
      };
      path: {
        /** @description Kennung (UUID) */
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['Close'];
      };
    };
    responses: {
      /** @description Erfolg */
      200: {
        headers: {
          /** @description „true“, wenn die Antwort die eines früheren Males ist */
          'Idempotency-Replayed'?: 'true';
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Akte'];
        };
      };
      /** @description `REQUEST.INVALID` Eingabe ungültig */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `SESSION.REQUIRED` Anmeldung nötig */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `SESSION.OWN_PASSWORD_NEEDED` Eigenes Kennwort nötig, `PERMISSION.DENIED` Keine Berechtigung, `REQUEST.ANSWER_WITHHELD` Keine Berechtigung mehr, `SESSION.CSRF` Anfrage nicht bestätigt, `REQUEST.FOREIGN_ORIGIN` Anfrage einer fremden Seite */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `AKTE.NOT_FOUND` Akte nicht gefunden */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `REQUEST.UNDER_WAY` Wird schon ausgeführt, `REQUEST.ANSWER_NOT_KEPT` Schon ausgeführt, `AKTE.ALREADY_CLOSED` Akte ist schon geschlossen */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `REQUEST.KEY_REUSED` Kennzeichen schon vergeben */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `REQUEST.TOO_MANY` Zu viel auf einmal */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `INTERNAL.ERROR` Unerwarteter Fehler */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `SERVICE.UNAVAILABLE` Gerade nicht erreichbar, `SERVICE.BUSY` Gerade ausgelastet, `SERVICE.OUTCOME_UNKNOWN` Ausgang ungewiss */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `SERVICE.FULL` Kein Platz mehr */
      507: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  openVorgang: {
    parameters: {
      query?: never;
      header?: {
        /** @description Kennzeichen des Absenders für diesen Schritt, am besten eine UUID. Kommt dieselbe Anfrage binnen 24 Stunden noch einmal, so wird sie nicht wiederholt, sondern antwortet wie beim ersten Mal. */
        'Idempotency-Key'?: string;
      };
      path: {
        /** @description Kennung (UUID) */
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['OpenVorgang'];
      };
    };
    responses: {
      /** @description Erfolg */
      201: {
        headers: {
          /** @description „true“, wenn die Antwort die eines früheren Males ist */
          'Idempotency-Replayed'?: 'true';
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Akte'];
        };
      };
      /** @description `REQUEST.INVALID` Eingabe ungültig */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `SESSION.REQUIRED` Anmeldung nötig */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `SESSION.OWN_PASSWORD_NEEDED` Eigenes Kennwort nötig, `PERMISSION.DENIED` Keine Berechtigung, `REQUEST.ANSWER_WITHHELD` Keine Berechtigung mehr, `SESSION.CSRF` Anfrage nicht bestätigt, `REQUEST.FOREIGN_ORIGIN` Anfrage einer fremden Seite */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `AKTE.NOT_FOUND` Akte nicht gefunden */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `REQUEST.UNDER_WAY` Wird schon ausgeführt, `REQUEST.ANSWER_NOT_KEPT` Schon ausgeführt, `AKTE.CLOSED` Akte ist geschlossen */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `REQUEST.KEY_REUSED` Kennzeichen schon vergeben */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `REQUEST.TOO_MANY` Zu viel auf einmal */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `INTERNAL.ERROR` Unerwarteter Fehler */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `SERVICE.UNAVAILABLE` Gerade nicht erreichbar, `SERVICE.BUSY` Gerade ausgelastet, `SERVICE.OUTCOME_UNKNOWN` Ausgang ungewiss */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `SERVICE.FULL` Kein Platz mehr */
      507: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  renameVorgang: {
    parameters: {
      query?: never;
      header?: {
        /** @description Kennzeichen des Absenders für diesen Schritt, am besten eine UUID. Kommt dieselbe Anfrage binnen 24 Stunden noch einmal, so wird sie nicht wiederholt, sondern antwortet wie beim ersten Mal. */
        'Idempotency-Key'?: string;
      };
      path: {
        /** @description Kennung (UUID) */
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['Rename'];
      };
    };
    responses: {
      /** @description Erfolg */
      200: {
        headers: {
          /** @description „true“, wenn die Antwort die eines früheren Males ist */
          'Idempotency-Replayed'?: 'true';
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Akte'];
        };
      };
      /** @description `REQUEST.INVALID` Eingabe ungültig */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `SESSION.REQUIRED` Anmeldung nötig */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `SESSION.OWN_PASSWORD_NEEDED` Eigenes Kennwort nötig, `PERMISSION.DENIED` Keine Berechtigung, `REQUEST.ANSWER_WITHHELD` Keine Berechtigung mehr, `SESSION.CSRF` Anfrage nicht bestätigt, `REQUEST.FOREIGN_ORIGIN` Anfrage einer fremden Seite */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `VORGANG.NOT_FOUND` Vorgang nicht gefunden */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `REQUEST.UNDER_WAY` Wird schon ausgeführt, `REQUEST.ANSWER_NOT_KEPT` Schon ausgeführt, `VORGANG.ALREADY_CLOSED` Vorgang ist geschlossen, `AKTE.VERSION_CONFLICT` Inzwischen geändert */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `REQUEST.KEY_REUSED` Kennzeichen schon vergeben */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `REQUEST.TOO_MANY` Zu viel auf einmal */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `INTERNAL.ERROR` Unerwarteter Fehler */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `SERVICE.UNAVAILABLE` Gerade nicht erreichbar, `SERVICE.BUSY` Gerade ausgelastet, `SERVICE.OUTCOME_UNKNOWN` Ausgang ungewiss */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `SERVICE.FULL` Kein Platz mehr */
      507: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  closeVorgang: {
    parameters: {
      query?: never;
      header?: {
        /** @description Kennzeichen des Absenders für diesen Schritt, am besten eine UUID. Kommt dieselbe Anfrage binnen 24 Stunden noch einmal, so wird sie nicht wiederholt, sondern antwortet wie beim ersten Mal. */
        'Idempotency-Key'?: string;
      };
      path: {
        /** @description Kennung (UUID) */
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['Close'];
      };
    };
    responses: {
      /** @description Erfolg */
      200: {
        headers: {
          /** @description „true“, wenn die Antwort die eines früheren Males ist */
          'Idempotency-Replayed'?: 'true';
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Akte'];
        };
      };
      /** @description `REQUEST.INVALID` Eingabe ungültig */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `SESSION.REQUIRED` Anmeldung nötig */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `SESSION.OWN_PASSWORD_NEEDED` Eigenes Kennwort nötig, `PERMISSION.DENIED` Keine Berechtigung, `REQUEST.ANSWER_WITHHELD` Keine Berechtigung mehr, `SESSION.CSRF` Anfrage nicht bestätigt, `REQUEST.FOREIGN_ORIGIN` Anfrage einer fremden Seite */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `VORGANG.NOT_FOUND` Vorgang nicht gefunden */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `REQUEST.UNDER_WAY` Wird schon ausgeführt, `REQUEST.ANSWER_NOT_KEPT` Schon ausgeführt, `VORGANG.ALREADY_CLOSED` Vorgang ist geschlossen */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `REQUEST.KEY_REUSED` Kennzeichen schon vergeben */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `REQUEST.TOO_MANY` Zu viel auf einmal */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `INTERNAL.ERROR` Unerwarteter Fehler */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `SERVICE.UNAVAILABLE` Gerade nicht erreichbar, `SERVICE.BUSY` Gerade ausgelastet, `SERVICE.OUTCOME_UNKNOWN` Ausgang ungewiss */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `SERVICE.FULL` Kein Platz mehr */
      507: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  showDokument: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description Kennung (UUID) */
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Erfolg */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Dokument'];
        };
      };
      /** @description `REQUEST.INVALID` Eingabe ungültig */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `SESSION.REQUIRED` Anmeldung nötig */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `SESSION.OWN_PASSWORD_NEEDED` Eigenes Kennwort nötig, `PERMISSION.DENIED` Keine Berechtigung */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `DOKUMENT.NOT_FOUND` Dokument nicht gefunden */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `REQUEST.TOO_MANY` Zu viel auf einmal */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `INTERNAL.ERROR` Unerwarteter Fehler */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `SERVICE.UNAVAILABLE` Gerade nicht erreichbar, `SERVICE.BUSY` Gerade ausgelastet, `SERVICE.OUTCOME_UNKNOWN` Ausgang ungewiss */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `SERVICE.FULL` Kein Platz mehr */
      507: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  correctDokument: {
    parameters: {
      query?: never;
      header?: {
        /** @description Kennzeichen des Absenders für diesen Schritt, am besten eine UUID. Kommt dieselbe Anfrage binnen 24 Stunden noch einmal, so wird sie nicht wiederholt, sondern antwortet wie beim ersten Mal. */
        'Idempotency-Key'?: string;
      };
      path: {
        /** @description Kennung (UUID) */
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['CorrectDokument'];
      };
    };
    responses: {
      /** @description Erfolg */
      200: {
        headers: {
          /** @description „true“, wenn die Antwort die eines früheren Males ist */
          'Idempotency-Replayed'?: 'true';
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Dokument'];
        };
      };
      /** @description `REQUEST.INVALID` Eingabe ungültig */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `SESSION.REQUIRED` Anmeldung nötig */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `SESSION.OWN_PASSWORD_NEEDED` Eigenes Kennwort nötig, `PERMISSION.DENIED` Keine Berechtigung, `REQUEST.ANSWER_WITHHELD` Keine Berechtigung mehr, `SESSION.CSRF` Anfrage nicht bestätigt, `REQUEST.FOREIGN_ORIGIN` Anfrage einer fremden Seite */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `DOKUMENT.NOT_FOUND` Dokument nicht gefunden */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `REQUEST.UNDER_WAY` Wird schon ausgeführt, `REQUEST.ANSWER_NOT_KEPT` Schon ausgeführt, `AKTE.CLOSED` Akte ist geschlossen, `DOKUMENT.CHANGED_MEANWHILE` Inzwischen geändert */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `REQUEST.KEY_REUSED` Kennzeichen schon vergeben */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `REQUEST.TOO_MANY` Zu viel auf einmal */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `INTERNAL.ERROR` Unerwarteter Fehler */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `SERVICE.UNAVAILABLE` Gerade nicht erreichbar, `SERVICE.BUSY` Gerade ausgelastet, `SERVICE.OUTCOME_UNKNOWN` Ausgang ungewiss */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `SERVICE.FULL` Kein Platz mehr */
      507: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  showPage: {
    parameters: {
      query?: {
        /** @description Ansehen, oder Fundstelle einer Suche; so steht es im Protokoll */
        purpose?: 'look' | 'search';
      };
      header?: never;
      path: {
        /** @description Kennung */
        id: string;
        /** @description Seite, ab 1 */
        pageNo: number;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Erfolg */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PageText'];
        };
      };
      /** @description `REQUEST.INVALID` Eingabe ungültig */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `SESSION.REQUIRED` Anmeldung nötig */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `SESSION.OWN_PASSWORD_NEEDED` Eigenes Kennwort nötig, `PERMISSION.DENIED` Keine Berechtigung */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `DOKUMENT.NOT_FOUND` Dokument nicht gefunden, `DOKUMENT.PAGE_NOT_FOUND` Seite nicht gefunden */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `REQUEST.TOO_MANY` Zu viel auf einmal */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `INTERNAL.ERROR` Unerwarteter Fehler */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `SERVICE.UNAVAILABLE` Gerade nicht erreichbar, `SERVICE.BUSY` Gerade ausgelastet, `SERVICE.OUTCOME_UNKNOWN` Ausgang ungewiss */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `SERVICE.FULL` Kein Platz mehr */
      507: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  showPageImage: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description Kennung */
        id: string;
        /** @description Seite, ab 1 */
        pageNo: number;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Bytes */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/octet-stream': unknown;
        };
      };
      /** @description `REQUEST.INVALID` Eingabe ungültig */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `SESSION.REQUIRED` Anmeldung nötig */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `SESSION.OWN_PASSWORD_NEEDED` Eigenes Kennwort nötig, `PERMISSION.DENIED` Keine Berechtigung */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `DOKUMENT.NOT_FOUND` Dokument nicht gefunden, `DOKUMENT.PAGE_NOT_FOUND` Seite nicht gefunden */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `REQUEST.TOO_MANY` Zu viel auf einmal */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `INTERNAL.ERROR` Unerwarteter Fehler, `STORAGE.MISSING` Datei fehlt im Speicher, `STORAGE.CORRUPT` Datei ist beschädigt */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `SERVICE.UNAVAILABLE` Gerade nicht erreichbar, `SERVICE.BUSY` Gerade ausgelastet, `SERVICE.OUTCOME_UNKNOWN` Ausgang ungewiss, `STORAGE.UNREACHABLE` Speicher nicht erreichbar */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `SERVICE.FULL` Kein Platz mehr */
      507: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  downloadDokument: {
    parameters: {
      query?: {
        /** @description Das Original, oder das durchsuchbare PDF */
        as?: 'original' | 'rendition';
      };
      header?: never;
      path: {
        /** @description Kennung (UUID) */
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Bytes */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/octet-stream': unknown;
        };
      };
      /** @description `REQUEST.INVALID` Eingabe ungültig */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `SESSION.REQUIRED` Anmeldung nötig */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `SESSION.OWN_PASSWORD_NEEDED` Eigenes Kennwort nötig, `PERMISSION.DENIED` Keine Berechtigung */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `DOKUMENT.NOT_FOUND` Dokument nicht gefunden, `DOKUMENT.NO_RENDITION` Keine durchsuchbare Fassung */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `REQUEST.TOO_MANY` Zu viel auf einmal */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `INTERNAL.ERROR` Unerwarteter Fehler, `STORAGE.MISSING` Datei fehlt im Speicher, `STORAGE.CORRUPT` Datei ist beschädigt */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `SERVICE.UNAVAILABLE` Gerade nicht erreichbar, `SERVICE.BUSY` Gerade ausgelastet, `SERVICE.OUTCOME_UNKNOWN` Ausgang ungewiss, `STORAGE.UNREACHABLE` Speicher nicht erreichbar */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `SERVICE.FULL` Kein Platz mehr */
      507: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  listStapel: {
    parameters: {
      query?: {
        /** @description `nextCursor` der Seite davor; ohne ihn die erste */
        cursor?: string;
        /** @description Einträge je Seite */
        limit?: number;
        /** @description `none`: ohne die, deren Dateien in eine Akte abgelegt werden */
        target?: 'none';
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Erfolg */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['StapelPage'];
        };
      };
      /** @description `REQUEST.INVALID` Eingabe ungültig, `REQUEST.INVALID_CURSOR` Blättern nicht möglich */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `SESSION.REQUIRED` Anmeldung nötig */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `SESSION.OWN_PASSWORD_NEEDED` Eigenes Kennwort nötig, `PERMISSION.DENIED` Keine Berechtigung */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `REQUEST.TOO_MANY` Zu viel auf einmal */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `INTERNAL.ERROR` Unerwarteter Fehler */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `SERVICE.UNAVAILABLE` Gerade nicht erreichbar, `SERVICE.BUSY` Gerade ausgelastet, `SERVICE.OUTCOME_UNKNOWN` Ausgang ungewiss */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `SERVICE.FULL` Kein Platz mehr */
      507: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  createStapel: {
    parameters: {
      query?: never;
      header?: {
        /** @description Kennzeichen des Absenders für diesen Schritt, am besten eine UUID. Kommt dieselbe Anfrage binnen 24 Stunden noch einmal, so wird sie nicht wiederholt, sondern antwortet wie beim ersten Mal. */
        'Idempotency-Key'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['CreateStapel'];
      };
    };
    responses: {
      /** @description Erfolg */
      201: {
        headers: {
          /** @description „true“, wenn die Antwort die eines früheren Males ist */
          'Idempotency-Replayed'?: 'true';
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Stapel'];
        };
      };
      /** @description `REQUEST.INVALID` Eingabe ungültig */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `SESSION.REQUIRED` Anmeldung nötig */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `SESSION.OWN_PASSWORD_NEEDED` Eigenes Kennwort nötig, `PERMISSION.DENIED` Keine Berechtigung, `REQUEST.ANSWER_WITHHELD` Keine Berechtigung mehr, `SESSION.CSRF` Anfrage nicht bestätigt, `REQUEST.FOREIGN_ORIGIN` Anfrage einer fremden Seite */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `REQUEST.UNDER_WAY` Wird schon ausgeführt, `REQUEST.ANSWER_NOT_KEPT` Schon ausgeführt */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `REQUEST.KEY_REUSED` Kennzeichen schon vergeben */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `REQUEST.TOO_MANY` Zu viel auf einmal */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `INTERNAL.ERROR` Unerwarteter Fehler */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `SERVICE.UNAVAILABLE` Gerade nicht erreichbar, `SERVICE.BUSY` Gerade ausgelastet, `SERVICE.OUTCOME_UNKNOWN` Ausgang ungewiss */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `SERVICE.FULL` Kein Platz mehr */
      507: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  showDropped: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description Kennung (UUID) */
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Erfolg */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Dropped'];
        };
      };
      /** @description `REQUEST.INVALID` Eingabe ungültig */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `SESSION.REQUIRED` Anmeldung nötig */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `SESSION.OWN_PASSWORD_NEEDED` Eigenes Kennwort nötig, `PERMISSION.DENIED` Keine Berechtigung */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `AKTE.NOT_FOUND` Akte nicht gefunden */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `REQUEST.TOO_MANY` Zu viel auf einmal */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `INTERNAL.ERROR` Unerwarteter Fehler */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `SERVICE.UNAVAILABLE` Gerade nicht erreichbar, `SERVICE.BUSY` Gerade ausgelastet, `SERVICE.OUTCOME_UNKNOWN` Ausgang ungewiss */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `SERVICE.FULL` Kein Platz mehr */
      507: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  dropOnAkte: {
    parameters: {
      query?: never;
      header?: {
        /** @description Kennzeichen des Absenders für diesen Schritt, am besten eine UUID. Kommt dieselbe Anfrage binnen 24 Stunden noch einmal, so wird sie nicht wiederholt, sondern antwortet wie beim ersten Mal. */
        'Idempotency-Key'?: string;
      };
      path: {
        /** @description Kennung (UUID) */
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['DropOnAkte'];
      };
    };
    responses: {
      /** @description Erfolg */
      201: {
        headers: {
          /** @description „true“, wenn die Antwort die eines früheren Males ist */
          'Idempotency-Replayed'?: 'true';
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['DroppedOn'];
        };
      };
      /** @description `REQUEST.INVALID` Eingabe ungültig */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `SESSION.REQUIRED` Anmeldung nötig */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `SESSION.OWN_PASSWORD_NEEDED` Eigenes Kennwort nötig, `PERMISSION.DENIED` Keine Berechtigung, `REQUEST.ANSWER_WITHHELD` Keine Berechtigung mehr, `SESSION.CSRF` Anfrage nicht bestätigt, `REQUEST.FOREIGN_ORIGIN` Anfrage einer fremden Seite */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `AKTE.NOT_FOUND` Akte nicht gefunden, `VORGANG.NOT_FOUND` Vorgang nicht gefunden */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `REQUEST.UNDER_WAY` Wird schon ausgeführt, `REQUEST.ANSWER_NOT_KEPT` Schon ausgeführt, `AKTE.CLOSED` Akte ist geschlossen, `VORGANG.CLOSED` Vorgang ist geschlossen */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `REQUEST.KEY_REUSED` Kennzeichen schon vergeben */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `REQUEST.TOO_MANY` Zu viel auf einmal */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `INTERNAL.ERROR` Unerwarteter Fehler */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `SERVICE.UNAVAILABLE` Gerade nicht erreichbar, `SERVICE.BUSY` Gerade ausgelastet, `SERVICE.OUTCOME_UNKNOWN` Ausgang ungewiss */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `SERVICE.FULL` Kein Platz mehr */
      507: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  showDokumentAttachments: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description Kennung (UUID) */
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Erfolg */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['DokumentAttachments'];
        };
      };
      /** @description `REQUEST.INVALID` Eingabe ungültig */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `SESSION.REQUIRED` Anmeldung nötig */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `SESSION.OWN_PASSWORD_NEEDED` Eigenes Kennwort nötig, `PERMISSION.DENIED` Keine Berechtigung */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `DOKUMENT.NOT_FOUND` Dokument nicht gefunden */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `REQUEST.TOO_MANY` Zu viel auf einmal */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `INTERNAL.ERROR` Unerwarteter Fehler */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `SERVICE.UNAVAILABLE` Gerade nicht erreichbar, `SERVICE.BUSY` Gerade ausgelastet, `SERVICE.OUTCOME_UNKNOWN` Ausgang ungewiss */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `SERVICE.FULL` Kein Platz mehr */
      507: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  showStapel: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description Kennung (UUID) */
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Erfolg */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Stapel'];
        };
      };
      /** @description `REQUEST.INVALID` Eingabe ungültig */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `SESSION.REQUIRED` Anmeldung nötig */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `SESSION.OWN_PASSWORD_NEEDED` Eigenes Kennwort nötig, `PERMISSION.DENIED` Keine Berechtigung */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `STAPEL.NOT_FOUND` Stapel nicht gefunden */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `REQUEST.TOO_MANY` Zu viel auf einmal */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `INTERNAL.ERROR` Unerwarteter Fehler */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `SERVICE.UNAVAILABLE` Gerade nicht erreichbar, `SERVICE.BUSY` Gerade ausgelastet, `SERVICE.OUTCOME_UNKNOWN` Ausgang ungewiss */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `SERVICE.FULL` Kein Platz mehr */
      507: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  cancelLetterReading: {
    parameters: {
      query?: never;
      header?: {
        /** @description Kennzeichen des Absenders für diesen Schritt, am besten eine UUID. Kommt dieselbe Anfrage binnen 24 Stunden noch einmal, so wird sie nicht wiederholt, sondern antwortet wie beim ersten Mal. */
        'Idempotency-Key'?: string;
      };
      path: {
        /** @description Kennung (UUID) */
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Erfolg */
      200: {
        headers: {
          /** @description „true“, wenn die Antwort die eines früheren Males ist */
          'Idempotency-Replayed'?: 'true';
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PosteingangItem'];
        };
      };
      /** @description `REQUEST.INVALID` Eingabe ungültig */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `SESSION.REQUIRED` Anmeldung nötig */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `SESSION.OWN_PASSWORD_NEEDED` Eigenes Kennwort nötig, `PERMISSION.DENIED` Keine Berechtigung, `REQUEST.ANSWER_WITHHELD` Keine Berechtigung mehr, `SESSION.CSRF` Anfrage nicht bestätigt, `REQUEST.FOREIGN_ORIGIN` Anfrage einer fremden Seite */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `POSTEINGANG.NOT_FOUND` Eingang nicht gefunden */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `REQUEST.UNDER_WAY` Wird schon ausgeführt, `REQUEST.ANSWER_NOT_KEPT` Schon ausgeführt */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `REQUEST.KEY_REUSED` Kennzeichen schon vergeben */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `REQUEST.TOO_MANY` Zu viel auf einmal */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `INTERNAL.ERROR` Unerwarteter Fehler */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `SERVICE.UNAVAILABLE` Gerade nicht erreichbar, `SERVICE.BUSY` Gerade ausgelastet, `SERVICE.OUTCOME_UNKNOWN` Ausgang ungewiss */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `SERVICE.FULL` Kein Platz mehr */
      507: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  cancelStapelReading: {
    parameters: {
      query?: never;
      header?: {
        /** @description Kennzeichen des Absenders für diesen Schritt, am besten eine UUID. Kommt dieselbe Anfrage binnen 24 Stunden noch einmal, so wird sie nicht wiederholt, sondern antwortet wie beim ersten Mal. */
        'Idempotency-Key'?: string;
      };
      path: {
        /** @description Kennung (UUID) */
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Erledigt */
      204: {
        headers: {
          /** @description „true“, wenn die Antwort die eines früheren Males ist */
          'Idempotency-Replayed'?: 'true';
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description `REQUEST.INVALID` Eingabe ungültig */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `SESSION.REQUIRED` Anmeldung nötig */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `SESSION.OWN_PASSWORD_NEEDED` Eigenes Kennwort nötig, `PERMISSION.DENIED` Keine Berechtigung, `REQUEST.ANSWER_WITHHELD` Keine Berechtigung mehr, `SESSION.CSRF` Anfrage nicht bestätigt, `REQUEST.FOREIGN_ORIGIN` Anfrage einer fremden Seite */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `STAPEL.NOT_FOUND` Stapel nicht gefunden */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `REQUEST.UNDER_WAY` Wird schon ausgeführt, `REQUEST.ANSWER_NOT_KEPT` Schon ausgeführt */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `REQUEST.KEY_REUSED` Kennzeichen schon vergeben */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `REQUEST.TOO_MANY` Zu viel auf einmal */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `INTERNAL.ERROR` Unerwarteter Fehler */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `SERVICE.UNAVAILABLE` Gerade nicht erreichbar, `SERVICE.BUSY` Gerade ausgelastet, `SERVICE.OUTCOME_UNKNOWN` Ausgang ungewiss */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `SERVICE.FULL` Kein Platz mehr */
      507: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  closeStapel: {
    parameters: {
      query?: never;
      header?: {
        /** @description Kennzeichen des Absenders für diesen Schritt, am besten eine UUID. Kommt dieselbe Anfrage binnen 24 Stunden noch einmal, so wird sie nicht wiederholt, sondern antwortet wie beim ersten Mal. */
        'Idempotency-Key'?: string;
      };
      path: {
        /** @description Kennung (UUID) */
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Erledigt */
      204: {
        headers: {
          /** @description „true“, wenn die Antwort die eines früheren Males ist */
          'Idempotency-Replayed'?: 'true';
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description `REQUEST.INVALID` Eingabe ungültig */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `SESSION.REQUIRED` Anmeldung nötig */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `SESSION.OWN_PASSWORD_NEEDED` Eigenes Kennwort nötig, `PERMISSION.DENIED` Keine Berechtigung, `REQUEST.ANSWER_WITHHELD` Keine Berechtigung mehr, `SESSION.CSRF` Anfrage nicht bestätigt, `REQUEST.FOREIGN_ORIGIN` Anfrage einer fremden Seite */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `STAPEL.NOT_FOUND` Stapel nicht gefunden */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `REQUEST.UNDER_WAY` Wird schon ausgeführt, `REQUEST.ANSWER_NOT_KEPT` Schon ausgeführt */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `REQUEST.KEY_REUSED` Kennzeichen schon vergeben */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `REQUEST.TOO_MANY` Zu viel auf einmal */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `INTERNAL.ERROR` Unerwarteter Fehler */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `SERVICE.UNAVAILABLE` Gerade nicht erreichbar, `SERVICE.BUSY` Gerade ausgelastet, `SERVICE.OUTCOME_UNKNOWN` Ausgang ungewiss */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `SERVICE.FULL` Kein Platz mehr */
      507: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  uploadOriginal: {
    parameters: {
      query?: never;
      header?: {
        /** @description „true“: verschlossen, gescannt ist nur der Umschlag */
        'Upload-Sealed'?: string;
        /** @description Erwartete Prüfsumme */
        'Upload-Sha256'?: string;
        /** @description UUID des Absenders */
        'Upload-Client-Ref'?: string;
      };
      path: {
        /** @description Kennung (UUID) */
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Erfolg */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Receipt'];
        };
      };
      /** @description `REQUEST.INVALID` Eingabe ungültig, `UPLOAD.INCOMPLETE` Anfrage unvollständig */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `SESSION.REQUIRED` Anmeldung nötig */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `SESSION.OWN_PASSWORD_NEEDED` Eigenes Kennwort nötig, `PERMISSION.DENIED` Keine Berechtigung, `SESSION.CSRF` Anfrage nicht bestätigt, `REQUEST.FOREIGN_ORIGIN` Anfrage einer fremden Seite */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `STAPEL.NOT_FOUND` Stapel nicht gefunden */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `STAPEL.CLOSED` Stapel ist abgeschlossen, `UPLOAD.CLIENT_REF_REUSED` Kennung doppelt vergeben */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `STORAGE.TOO_LARGE` Datei zu groß */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `UPLOAD.MISSING` Keine Datei, `UPLOAD.ONE_ORIGINAL_ONLY` Nur eine Datei je Anfrage, `STORAGE.EMPTY` Datei ist leer, `STORAGE.CHECKSUM_MISMATCH` Prüfsumme stimmt nicht */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `REQUEST.TOO_MANY` Zu viel auf einmal */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `INTERNAL.ERROR` Unerwarteter Fehler, `STORAGE.CORRUPT` Datei ist beschädigt, `STORAGE.MISSING` Datei fehlt im Speicher */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `SERVICE.UNAVAILABLE` Gerade nicht erreichbar, `SERVICE.BUSY` Gerade ausgelastet, `SERVICE.OUTCOME_UNKNOWN` Ausgang ungewiss, `STORAGE.UNREACHABLE` Speicher nicht erreichbar */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `SERVICE.FULL` Kein Platz mehr, `STORAGE.FULL` Speicher voll */
      507: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  moveFiledDokument: {
    parameters: {
      query?: never;
      header?: {
        /** @description Kennzeichen des Absenders für diesen Schritt, am besten eine UUID. Kommt dieselbe Anfrage binnen 24 Stunden noch einmal, so wird sie nicht wiederholt, sondern antwortet wie beim ersten Mal. */
        'Idempotency-Key'?: string;
      };
      path: {
        /** @description Kennung (UUID) */
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['MoveDokument'];
      };
    };
    responses: {
      /** @description Erfolg */
      200: {
        headers: {
          /** @description „true“, wenn die Antwort die eines früheren Males ist */
          'Idempotency-Replayed'?: 'true';
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Dokument'];
        };
      };
      /** @description `REQUEST.INVALID` Eingabe ungültig */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `SESSION.REQUIRED` Anmeldung nötig */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `SESSION.OWN_PASSWORD_NEEDED` Eigenes Kennwort nötig, `PERMISSION.DENIED` Keine Berechtigung, `REQUEST.ANSWER_WITHHELD` Keine Berechtigung mehr, `SESSION.CSRF` Anfrage nicht bestätigt, `REQUEST.FOREIGN_ORIGIN` Anfrage einer fremden Seite */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `DOKUMENT.NOT_FOUND` Dokument nicht gefunden, `POSTEINGANG.NOT_FOUND` Eingang nicht gefunden, `AKTE.NOT_FOUND` Akte nicht gefunden, `VORGANG.NOT_FOUND` Vorgang nicht gefunden */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `REQUEST.UNDER_WAY` Wird schon ausgeführt, `REQUEST.ANSWER_NOT_KEPT` Schon ausgeführt, `DOKUMENT.CHANGED_MEANWHILE` Inzwischen geändert, `AKTE.CLOSED` Akte ist geschlossen, `VORGANG.CLOSED` Vorgang ist geschlossen */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `REQUEST.KEY_REUSED` Kennzeichen schon vergeben */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `REQUEST.TOO_MANY` Zu viel auf einmal */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `INTERNAL.ERROR` Unerwarteter Fehler */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `SERVICE.UNAVAILABLE` Gerade nicht erreichbar, `SERVICE.BUSY` Gerade ausgelastet, `SERVICE.OUTCOME_UNKNOWN` Ausgang ungewiss */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `SERVICE.FULL` Kein Platz mehr */
      507: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  reReadDokument: {
    parameters: {
      query?: never;
      header?: {
        /** @description Kennzeichen des Absenders für diesen Schritt, am besten eine UUID. Kommt dieselbe Anfrage binnen 24 Stunden noch einmal, so wird sie nicht wiederholt, sondern antwortet wie beim ersten Mal. */
        'Idempotency-Key'?: string;
      };
      path: {
        /** @description Kennung (UUID) */
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Erledigt */
      204: {
        headers: {
          /** @description „true“, wenn die Antwort die eines früheren Males ist */
          'Idempotency-Replayed'?: 'true';
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description `REQUEST.INVALID` Eingabe ungültig */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `SESSION.REQUIRED` Anmeldung nötig */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `SESSION.OWN_PASSWORD_NEEDED` Eigenes Kennwort nötig, `PERMISSION.DENIED` Keine Berechtigung, `REQUEST.ANSWER_WITHHELD` Keine Berechtigung mehr, `SESSION.CSRF` Anfrage nicht bestätigt, `REQUEST.FOREIGN_ORIGIN` Anfrage einer fremden Seite */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `DOKUMENT.NOT_FOUND` Dokument nicht gefunden, `POSTEINGANG.NOT_FOUND` Eingang nicht gefunden */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `REQUEST.UNDER_WAY` Wird schon ausgeführt, `REQUEST.ANSWER_NOT_KEPT` Schon ausgeführt, `AKTE.CLOSED` Akte ist geschlossen */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `REQUEST.KEY_REUSED` Kennzeichen schon vergeben */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `REQUEST.TOO_MANY` Zu viel auf einmal */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `INTERNAL.ERROR` Unerwarteter Fehler */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `SERVICE.UNAVAILABLE` Gerade nicht erreichbar, `SERVICE.BUSY` Gerade ausgelastet, `SERVICE.OUTCOME_UNKNOWN` Ausgang ungewiss */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `SERVICE.FULL` Kein Platz mehr */
      507: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  reReadLetter: {
    parameters: {
      query?: never;
      header?: {
        /** @description Kennzeichen des Absenders für diesen Schritt, am besten eine UUID. Kommt dieselbe Anfrage binnen 24 Stunden noch einmal, so wird sie nicht wiederholt, sondern antwortet wie beim ersten Mal. */
        'Idempotency-Key'?: string;
      };
      path: {
        /** @description Kennung (UUID) */
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Erfolg */
      200: {
        headers: {
          /** @description „true“, wenn die Antwort die eines früheren Males ist */
          'Idempotency-Replayed'?: 'true';
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PosteingangItem'];
        };
      };
      /** @description `REQUEST.INVALID` Eingabe ungültig */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `SESSION.REQUIRED` Anmeldung nötig */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `SESSION.OWN_PASSWORD_NEEDED` Eigenes Kennwort nötig, `PERMISSION.DENIED` Keine Berechtigung, `REQUEST.ANSWER_WITHHELD` Keine Berechtigung mehr, `SESSION.CSRF` Anfrage nicht bestätigt, `REQUEST.FOREIGN_ORIGIN` Anfrage einer fremden Seite */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `POSTEINGANG.NOT_FOUND` Eingang nicht gefunden */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `REQUEST.UNDER_WAY` Wird schon ausgeführt, `REQUEST.ANSWER_NOT_KEPT` Schon ausgeführt, `POSTEINGANG.NOT_READY` Wird noch gelesen, `POSTEINGANG.ALREADY_FILED` Schon abgelegt */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `REQUEST.KEY_REUSED` Kennzeichen schon vergeben */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `REQUEST.TOO_MANY` Zu viel auf einmal */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `INTERNAL.ERROR` Unerwarteter Fehler */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `SERVICE.UNAVAILABLE` Gerade nicht erreichbar, `SERVICE.BUSY` Gerade ausgelastet, `SERVICE.OUTCOME_UNKNOWN` Ausgang ungewiss */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `SERVICE.FULL` Kein Platz mehr */
      507: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  resumableUpload_begin: {
    parameters: {
      query?: never;
      header: {
        /** @description 1.0.0 */
        'Tus-Resumable': string;
        /** @description stapelId, clientRef (UUID), filename und sha256, je in Base64 */
        'Upload-Metadata'?: string;
        /** @description Größe in Bytes */
        'Upload-Length'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Erledigt */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description `REQUEST.INVALID` Eingabe ungültig, `UPLOAD.HEADERS_INVALID` Kopfzeilen ungültig */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `SESSION.REQUIRED` Anmeldung nötig */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `SESSION.OWN_PASSWORD_NEEDED` Eigenes Kennwort nötig, `PERMISSION.DENIED` Keine Berechtigung, `SESSION.CSRF` Anfrage nicht bestätigt, `REQUEST.FOREIGN_ORIGIN` Anfrage einer fremden Seite */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `STAPEL.NOT_FOUND` Stapel nicht gefunden */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `STAPEL.CLOSED` Stapel ist abgeschlossen, `UPLOAD.CLIENT_REF_REUSED` Kennung doppelt vergeben */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `UPLOAD.PROTOCOL_VERSION` Protokoll nicht unterstützt */
      412: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `STORAGE.TOO_LARGE` Datei zu groß */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `STORAGE.EMPTY` Datei ist leer, `STORAGE.CHECKSUM_MISMATCH` Prüfsumme stimmt nicht */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `REQUEST.TOO_MANY` Zu viel auf einmal, `UPLOAD.QUOTA_EXCEEDED` Zu viel begonnen */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `INTERNAL.ERROR` Unerwarteter Fehler */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `UPLOAD.UNSUPPORTED` Nicht unterstützt */
      501: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `SERVICE.UNAVAILABLE` Gerade nicht erreichbar, `SERVICE.BUSY` Gerade ausgelastet, `SERVICE.OUTCOME_UNKNOWN` Ausgang ungewiss, `STORAGE.UNREACHABLE` Speicher nicht erreichbar */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `SERVICE.FULL` Kein Platz mehr, `STORAGE.FULL` Speicher voll */
      507: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  resumableUpload_abilities: {
    parameters: {
      query?: never;
      header: {
        /** @description 1.0.0 */
        'Tus-Resumable': string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Erledigt */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description `REQUEST.INVALID` Eingabe ungültig */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `SESSION.REQUIRED` Anmeldung nötig */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `SESSION.OWN_PASSWORD_NEEDED` Eigenes Kennwort nötig, `PERMISSION.DENIED` Keine Berechtigung */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `REQUEST.TOO_MANY` Zu viel auf einmal */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `INTERNAL.ERROR` Unerwarteter Fehler */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `SERVICE.UNAVAILABLE` Gerade nicht erreichbar, `SERVICE.BUSY` Gerade ausgelastet, `SERVICE.OUTCOME_UNKNOWN` Ausgang ungewiss */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `SERVICE.FULL` Kein Platz mehr */
      507: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  resumableUpload_giveUp: {
    parameters: {
      query?: never;
      header: {
        /** @description 1.0.0 */
        'Tus-Resumable': string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Erledigt */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description `REQUEST.INVALID` Eingabe ungültig, `UPLOAD.HEADERS_INVALID` Kopfzeilen ungültig */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `SESSION.REQUIRED` Anmeldung nötig */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `SESSION.OWN_PASSWORD_NEEDED` Eigenes Kennwort nötig, `PERMISSION.DENIED` Keine Berechtigung, `SESSION.CSRF` Anfrage nicht bestätigt, `REQUEST.FOREIGN_ORIGIN` Anfrage einer fremden Seite */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `UPLOAD.NOT_FOUND` Übertragung nicht gefunden */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `UPLOAD.PROTOCOL_VERSION` Protokoll nicht unterstützt */
      412: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `REQUEST.TOO_MANY` Zu viel auf einmal */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `INTERNAL.ERROR` Unerwarteter Fehler */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `SERVICE.UNAVAILABLE` Gerade nicht erreichbar, `SERVICE.BUSY` Gerade ausgelastet, `SERVICE.OUTCOME_UNKNOWN` Ausgang ungewiss */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `SERVICE.FULL` Kein Platz mehr */
      507: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  resumableUpload_show: {
    parameters: {
      query?: never;
      header: {
        /** @description 1.0.0 */
        'Tus-Resumable': string;
      };
      path: {
        /** @description Kennung der Übertragung */
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Erledigt */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description `REQUEST.INVALID` Eingabe ungültig, `UPLOAD.HEADERS_INVALID` Kopfzeilen ungültig */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `SESSION.REQUIRED` Anmeldung nötig */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `SESSION.OWN_PASSWORD_NEEDED` Eigenes Kennwort nötig, `PERMISSION.DENIED` Keine Berechtigung */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `UPLOAD.NOT_FOUND` Übertragung nicht gefunden, `STAPEL.NOT_FOUND` Stapel nicht gefunden */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `STAPEL.CLOSED` Stapel ist abgeschlossen, `UPLOAD.CLIENT_REF_REUSED` Kennung doppelt vergeben */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `UPLOAD.PROTOCOL_VERSION` Protokoll nicht unterstützt */
      412: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `STORAGE.TOO_LARGE` Datei zu groß */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `STORAGE.EMPTY` Datei ist leer, `STORAGE.CHECKSUM_MISMATCH` Prüfsumme stimmt nicht */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `UPLOAD.BUSY` Übertragung ist noch belegt */
      423: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `REQUEST.TOO_MANY` Zu viel auf einmal */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `INTERNAL.ERROR` Unerwarteter Fehler */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `SERVICE.UNAVAILABLE` Gerade nicht erreichbar, `SERVICE.BUSY` Gerade ausgelastet, `SERVICE.OUTCOME_UNKNOWN` Ausgang ungewiss, `STORAGE.UNREACHABLE` Speicher nicht erreichbar */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `SERVICE.FULL` Kein Platz mehr, `STORAGE.FULL` Speicher voll */
      507: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  resumableUpload_append: {
    parameters: {
      query?: never;
      header: {
        /** @description 1.0.0 */
        'Tus-Resumable': string;
        /** @description Ab welchem Byte */
        'Upload-Offset': string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Erledigt */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description `REQUEST.INVALID` Eingabe ungültig, `UPLOAD.INTERRUPTED` Übertragung unterbrochen, `UPLOAD.HEADERS_INVALID` Kopfzeilen ungültig */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `SESSION.REQUIRED` Anmeldung nötig */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `SESSION.OWN_PASSWORD_NEEDED` Eigenes Kennwort nötig, `PERMISSION.DENIED` Keine Berechtigung, `SESSION.CSRF` Anfrage nicht bestätigt, `REQUEST.FOREIGN_ORIGIN` Anfrage einer fremden Seite */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `UPLOAD.NOT_FOUND` Übertragung nicht gefunden, `STAPEL.NOT_FOUND` Stapel nicht gefunden */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `UPLOAD.OFFSET_CONFLICT` Falsche Stelle, `STAPEL.CLOSED` Stapel ist abgeschlossen, `UPLOAD.CLIENT_REF_REUSED` Kennung doppelt vergeben */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `UPLOAD.PROTOCOL_VERSION` Protokoll nicht unterstützt */
      412: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `UPLOAD.SIZE_EXCEEDED` Mehr Bytes als angekündigt, `STORAGE.TOO_LARGE` Datei zu groß */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `STORAGE.EMPTY` Datei ist leer, `STORAGE.CHECKSUM_MISMATCH` Prüfsumme stimmt nicht */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `UPLOAD.BUSY` Übertragung ist noch belegt */
      423: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `REQUEST.TOO_MANY` Zu viel auf einmal */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `INTERNAL.ERROR` Unerwarteter Fehler */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `SERVICE.UNAVAILABLE` Gerade nicht erreichbar, `SERVICE.BUSY` Gerade ausgelastet, `SERVICE.OUTCOME_UNKNOWN` Ausgang ungewiss, `STORAGE.UNREACHABLE` Speicher nicht erreichbar */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `SERVICE.FULL` Kein Platz mehr, `STORAGE.FULL` Speicher voll */
      507: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  showReadingState: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Erfolg */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ReadingState'];
        };
      };
      /** @description `SESSION.REQUIRED` Anmeldung nötig */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `SESSION.OWN_PASSWORD_NEEDED` Eigenes Kennwort nötig, `PERMISSION.DENIED` Keine Berechtigung */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `REQUEST.TOO_MANY` Zu viel auf einmal */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `INTERNAL.ERROR` Unerwarteter Fehler */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `SERVICE.UNAVAILABLE` Gerade nicht erreichbar, `SERVICE.BUSY` Gerade ausgelastet, `SERVICE.OUTCOME_UNKNOWN` Ausgang ungewiss */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `SERVICE.FULL` Kein Platz mehr */
      507: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  showReceipt: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description Kennzeichen, unter dem gesendet wurde */
        clientRef: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Erfolg */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Receipt'];
        };
      };
      /** @description `REQUEST.INVALID` Eingabe ungültig */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `SESSION.REQUIRED` Anmeldung nötig */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `SESSION.OWN_PASSWORD_NEEDED` Eigenes Kennwort nötig, `PERMISSION.DENIED` Keine Berechtigung */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `UPLOAD.NO_RECEIPT` Keine Quittung */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `REQUEST.TOO_MANY` Zu viel auf einmal */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `INTERNAL.ERROR` Unerwarteter Fehler */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `SERVICE.UNAVAILABLE` Gerade nicht erreichbar, `SERVICE.BUSY` Gerade ausgelastet, `SERVICE.OUTCOME_UNKNOWN` Ausgang ungewiss */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `SERVICE.FULL` Kein Platz mehr */
      507: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  assignPosteingang: {
    parameters: {
      query?: never;
      header?: {
        /** @description Kennzeichen des Absenders für diesen Schritt, am besten eine UUID. Kommt dieselbe Anfrage binnen 24 Stunden noch einmal, so wird sie nicht wiederholt, sondern antwortet wie beim ersten Mal. */
        'Idempotency-Key'?: string;
      };
      path: {
        /** @description Kennung (UUID) */
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['AssignPosteingang'];
      };
    };
    responses: {
      /** @description Erledigt */
      204: {
        headers: {
          /** @description „true“, wenn die Antwort die eines früheren Males ist */
          'Idempotency-Replayed'?: 'true';
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description `REQUEST.INVALID` Eingabe ungültig */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `SESSION.REQUIRED` Anmeldung nötig */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `SESSION.OWN_PASSWORD_NEEDED` Eigenes Kennwort nötig, `PERMISSION.DENIED` Keine Berechtigung, `REQUEST.ANSWER_WITHHELD` Keine Berechtigung mehr, `SESSION.CSRF` Anfrage nicht bestätigt, `REQUEST.FOREIGN_ORIGIN` Anfrage einer fremden Seite */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `POSTEINGANG.NOT_FOUND` Eingang nicht gefunden */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `REQUEST.UNDER_WAY` Wird schon ausgeführt, `REQUEST.ANSWER_NOT_KEPT` Schon ausgeführt, `POSTEINGANG.ALREADY_FILED` Schon abgelegt, `POSTEINGANG.CARE_CHANGED` Inzwischen geändert */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `REQUEST.KEY_REUSED` Kennzeichen schon vergeben, `POSTEINGANG.RECIPIENT_NOT_FOUND` Empfänger nicht gefunden */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `REQUEST.TOO_MANY` Zu viel auf einmal */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `INTERNAL.ERROR` Unerwarteter Fehler */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `SERVICE.UNAVAILABLE` Gerade nicht erreichbar, `SERVICE.BUSY` Gerade ausgelastet, `SERVICE.OUTCOME_UNKNOWN` Ausgang ungewiss */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `SERVICE.FULL` Kein Platz mehr */
      507: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  deferPosteingang: {
    parameters: {
      query?: never;
      header?: {
        /** @description Kennzeichen des Absenders für diesen Schritt, am besten eine UUID. Kommt dieselbe Anfrage binnen 24 Stunden noch einmal, so wird sie nicht wiederholt, sondern antwortet wie beim ersten Mal. */
        'Idempotency-Key'?: string;
      };
      path: {
        /** @description Kennung (UUID) */
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['DeferPosteingang'];
      };
    };
    responses: {
      /** @description Erledigt */
      204: {
        headers: {
          /** @description „true“, wenn die Antwort die eines früheren Males ist */
          'Idempotency-Replayed'?: 'true';
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description `REQUEST.INVALID` Eingabe ungültig */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `SESSION.REQUIRED` Anmeldung nötig */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `SESSION.OWN_PASSWORD_NEEDED` Eigenes Kennwort nötig, `PERMISSION.DENIED` Keine Berechtigung, `REQUEST.ANSWER_WITHHELD` Keine Berechtigung mehr, `SESSION.CSRF` Anfrage nicht bestätigt, `REQUEST.FOREIGN_ORIGIN` Anfrage einer fremden Seite */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `POSTEINGANG.NOT_FOUND` Eingang nicht gefunden */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `REQUEST.UNDER_WAY` Wird schon ausgeführt, `REQUEST.ANSWER_NOT_KEPT` Schon ausgeführt, `POSTEINGANG.ALREADY_FILED` Schon abgelegt, `POSTEINGANG.CARE_CHANGED` Inzwischen geändert */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `REQUEST.KEY_REUSED` Kennzeichen schon vergeben, `POSTEINGANG.DAY_UNUSABLE` Tag nicht möglich */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `REQUEST.TOO_MANY` Zu viel auf einmal */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `INTERNAL.ERROR` Unerwarteter Fehler */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `SERVICE.UNAVAILABLE` Gerade nicht erreichbar, `SERVICE.BUSY` Gerade ausgelastet, `SERVICE.OUTCOME_UNKNOWN` Ausgang ungewiss */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `SERVICE.FULL` Kein Platz mehr */
      507: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  openEnvelope: {
    parameters: {
      query?: never;
      header?: {
        /** @description Kennzeichen des Absenders für diesen Schritt, am besten eine UUID. Kommt dieselbe Anfrage binnen 24 Stunden noch einmal, so wird sie nicht wiederholt, sondern antwortet wie beim ersten Mal. */
        'Idempotency-Key'?: string;
      };
      path: {
        /** @description Kennung (UUID) */
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['OpenEnvelope'];
      };
    };
    responses: {
      /** @description Erledigt */
      204: {
        headers: {
          /** @description „true“, wenn die Antwort die eines früheren Males ist */
          'Idempotency-Replayed'?: 'true';
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description `REQUEST.INVALID` Eingabe ungültig */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `SESSION.REQUIRED` Anmeldung nötig */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `SESSION.OWN_PASSWORD_NEEDED` Eigenes Kennwort nötig, `PERMISSION.DENIED` Keine Berechtigung, `REQUEST.ANSWER_WITHHELD` Keine Berechtigung mehr, `SESSION.CSRF` Anfrage nicht bestätigt, `REQUEST.FOREIGN_ORIGIN` Anfrage einer fremden Seite */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `POSTEINGANG.NOT_FOUND` Eingang nicht gefunden, `STAPEL.NOT_FOUND` Stapel nicht gefunden */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `REQUEST.UNDER_WAY` Wird schon ausgeführt, `REQUEST.ANSWER_NOT_KEPT` Schon ausgeführt, `POSTEINGANG.CARE_CHANGED` Inzwischen geändert, `POSTEINGANG.CONTENT_IN_OWN_STAPEL` Stapel des Umschlags, `POSTEINGANG.NOT_SEALED` Nicht verschlossen, `POSTEINGANG.ALREADY_FILED` Schon abgelegt */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `REQUEST.KEY_REUSED` Kennzeichen schon vergeben */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `REQUEST.TOO_MANY` Zu viel auf einmal */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `INTERNAL.ERROR` Unerwarteter Fehler */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `SERVICE.UNAVAILABLE` Gerade nicht erreichbar, `SERVICE.BUSY` Gerade ausgelastet, `SERVICE.OUTCOME_UNKNOWN` Ausgang ungewiss */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `SERVICE.FULL` Kein Platz mehr */
      507: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  handOverEnvelope: {
    parameters: {
      query?: never;
      header?: {
        /** @description Kennzeichen des Absenders für diesen Schritt, am besten eine UUID. Kommt dieselbe Anfrage binnen 24 Stunden noch einmal, so wird sie nicht wiederholt, sondern antwortet wie beim ersten Mal. */
        'Idempotency-Key'?: string;
      };
      path: {
        /** @description Kennung (UUID) */
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['HandOverEnvelope'];
      };
    };
    responses: {
      /** @description Erledigt */
      204: {
        headers: {
          /** @description „true“, wenn die Antwort die eines früheren Males ist */
          'Idempotency-Replayed'?: 'true';
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description `REQUEST.INVALID` Eingabe ungültig */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `SESSION.REQUIRED` Anmeldung nötig */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `SESSION.OWN_PASSWORD_NEEDED` Eigenes Kennwort nötig, `PERMISSION.DENIED` Keine Berechtigung, `REQUEST.ANSWER_WITHHELD` Keine Berechtigung mehr, `SESSION.CSRF` Anfrage nicht bestätigt, `REQUEST.FOREIGN_ORIGIN` Anfrage einer fremden Seite */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `POSTEINGANG.NOT_FOUND` Eingang nicht gefunden */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `REQUEST.UNDER_WAY` Wird schon ausgeführt, `REQUEST.ANSWER_NOT_KEPT` Schon ausgeführt, `POSTEINGANG.CARE_CHANGED` Inzwischen geändert, `POSTEINGANG.NOT_SEALED` Nicht verschlossen, `POSTEINGANG.ALREADY_FILED` Schon abgelegt */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `REQUEST.KEY_REUSED` Kennzeichen schon vergeben */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `REQUEST.TOO_MANY` Zu viel auf einmal */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `INTERNAL.ERROR` Unerwarteter Fehler */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `SERVICE.UNAVAILABLE` Gerade nicht erreichbar, `SERVICE.BUSY` Gerade ausgelastet, `SERVICE.OUTCOME_UNKNOWN` Ausgang ungewiss */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `SERVICE.FULL` Kein Platz mehr */
      507: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  setAsidePosteingang: {
    parameters: {
      query?: never;
      header?: {
        /** @description Kennzeichen des Absenders für diesen Schritt, am besten eine UUID. Kommt dieselbe Anfrage binnen 24 Stunden noch einmal, so wird sie nicht wiederholt, sondern antwortet wie beim ersten Mal. */
        'Idempotency-Key'?: string;
      };
      path: {
        /** @description Kennung (UUID) */
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['SetAside'];
      };
    };
    responses: {
      /** @description Erledigt */
      204: {
        headers: {
          /** @description „true“, wenn die Antwort die eines früheren Males ist */
          'Idempotency-Replayed'?: 'true';
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description `REQUEST.INVALID` Eingabe ungültig */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `SESSION.REQUIRED` Anmeldung nötig */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `SESSION.OWN_PASSWORD_NEEDED` Eigenes Kennwort nötig, `PERMISSION.DENIED` Keine Berechtigung, `REQUEST.ANSWER_WITHHELD` Keine Berechtigung mehr, `SESSION.CSRF` Anfrage nicht bestätigt, `REQUEST.FOREIGN_ORIGIN` Anfrage einer fremden Seite */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `POSTEINGANG.NOT_FOUND` Eingang nicht gefunden */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `REQUEST.UNDER_WAY` Wird schon ausgeführt, `REQUEST.ANSWER_NOT_KEPT` Schon ausgeführt, `POSTEINGANG.ALREADY_FILED` Schon abgelegt, `POSTEINGANG.CARE_CHANGED` Inzwischen geändert */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `REQUEST.KEY_REUSED` Kennzeichen schon vergeben */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `REQUEST.TOO_MANY` Zu viel auf einmal */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `INTERNAL.ERROR` Unerwarteter Fehler */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `SERVICE.UNAVAILABLE` Gerade nicht erreichbar, `SERVICE.BUSY` Gerade ausgelastet, `SERVICE.OUTCOME_UNKNOWN` Ausgang ungewiss */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `SERVICE.FULL` Kein Platz mehr */
      507: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  takeUpPosteingang: {
    parameters: {
      query?: never;
      header?: {
        /** @description Kennzeichen des Absenders für diesen Schritt, am besten eine UUID. Kommt dieselbe Anfrage binnen 24 Stunden noch einmal, so wird sie nicht wiederholt, sondern antwortet wie beim ersten Mal. */
        'Idempotency-Key'?: string;
      };
      path: {
        /** @description Kennung (UUID) */
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['TakeUp'];
      };
    };
    responses: {
      /** @description Erledigt */
      204: {
        headers: {
          /** @description „true“, wenn die Antwort die eines früheren Males ist */
          'Idempotency-Replayed'?: 'true';
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description `REQUEST.INVALID` Eingabe ungültig */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `SESSION.REQUIRED` Anmeldung nötig */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `SESSION.OWN_PASSWORD_NEEDED` Eigenes Kennwort nötig, `PERMISSION.DENIED` Keine Berechtigung, `REQUEST.ANSWER_WITHHELD` Keine Berechtigung mehr, `SESSION.CSRF` Anfrage nicht bestätigt, `REQUEST.FOREIGN_ORIGIN` Anfrage einer fremden Seite */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `POSTEINGANG.NOT_FOUND` Eingang nicht gefunden */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `REQUEST.UNDER_WAY` Wird schon ausgeführt, `REQUEST.ANSWER_NOT_KEPT` Schon ausgeführt, `POSTEINGANG.ALREADY_FILED` Schon abgelegt, `POSTEINGANG.CARE_CHANGED` Inzwischen geändert */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `REQUEST.KEY_REUSED` Kennzeichen schon vergeben */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `REQUEST.TOO_MANY` Zu viel auf einmal */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `INTERNAL.ERROR` Unerwarteter Fehler */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `SERVICE.UNAVAILABLE` Gerade nicht erreichbar, `SERVICE.BUSY` Gerade ausgelastet, `SERVICE.OUTCOME_UNKNOWN` Ausgang ungewiss */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `SERVICE.FULL` Kein Platz mehr */
      507: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  countPosteingang: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Erfolg */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['InboxCounts'];
        };
      };
      /** @description `SESSION.REQUIRED` Anmeldung nötig */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `SESSION.OWN_PASSWORD_NEEDED` Eigenes Kennwort nötig, `PERMISSION.DENIED` Keine Berechtigung */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `REQUEST.TOO_MANY` Zu viel auf einmal */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `INTERNAL.ERROR` Unerwarteter Fehler */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `SERVICE.UNAVAILABLE` Gerade nicht erreichbar, `SERVICE.BUSY` Gerade ausgelastet, `SERVICE.OUTCOME_UNKNOWN` Ausgang ungewiss */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `SERVICE.FULL` Kein Platz mehr */
      507: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  listPosteingang: {
    parameters: {
      query?: {
        /** @description `nextCursor` der Seite davor; ohne ihn die erste */
        cursor?: string;
        /** @description Einträge je Seite */
        limit?: number;
        /** @description `previousCursor` einer Seite; die Einträge, die in der Liste vor ihr stehen */
        before?: string;
        /** @description Die Seite, auf der dieser Eingang steht oder stünde; die erste, wo es ihn nicht gibt */
        around?: string;
        /** @description Offene Eingänge, oder abgelegte */
        state?: 'open' | 'filed';
        /** @description Meine, die meiner Einheiten ohne Person, mit Frist, unklare, zurückgestellte, nicht aktenrelevante */
        filter?: 'mine' | 'group' | 'deadline' | 'unclear' | 'later' | 'aside';
        /** @description Nur Eingänge dieses Stapels */
        stapelId?: string;
        /** @description Nur diese Eingänge, durch Komma getrennt, höchstens 100 */
        ids?: string;
        /** @description Neueste oder älteste zuerst */
        order?: 'newest' | 'oldest';
        /** @description Nur Eingänge dieses Absenders, wie `read.sender` ihn nennt, in jeder Groß- und Kleinschreibung */
        sender?: string;
        /** @description Wörter aus Absender, Betreff, Art, Dateiname oder Stapel */
        q?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Erfolg */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PosteingangPage'];
        };
      };
      /** @description `REQUEST.INVALID` Eingabe ungültig, `REQUEST.INVALID_CURSOR` Blättern nicht möglich */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `SESSION.REQUIRED` Anmeldung nötig */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `SESSION.OWN_PASSWORD_NEEDED` Eigenes Kennwort nötig, `PERMISSION.DENIED` Keine Berechtigung */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `REQUEST.TOO_MANY` Zu viel auf einmal */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `INTERNAL.ERROR` Unerwarteter Fehler */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `SERVICE.UNAVAILABLE` Gerade nicht erreichbar, `SERVICE.BUSY` Gerade ausgelastet, `SERVICE.OUTCOME_UNKNOWN` Ausgang ungewiss */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `SERVICE.FULL` Kein Platz mehr */
      507: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  showPosteingangSelection: {
    parameters: {
      query: {
        /** @description Kennungen der Eingänge, durch Komma getrennt, höchstens 100 */
        ids: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Erfolg */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PosteingangSelection'];
        };
      };
      /** @description `REQUEST.INVALID` Eingabe ungültig */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `SESSION.REQUIRED` Anmeldung nötig */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `SESSION.OWN_PASSWORD_NEEDED` Eigenes Kennwort nötig, `PERMISSION.DENIED` Keine Berechtigung */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `REQUEST.TOO_MANY` Zu viel auf einmal */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `INTERNAL.ERROR` Unerwarteter Fehler */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `SERVICE.UNAVAILABLE` Gerade nicht erreichbar, `SERVICE.BUSY` Gerade ausgelastet, `SERVICE.OUTCOME_UNKNOWN` Ausgang ungewiss */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `SERVICE.FULL` Kein Platz mehr */
      507: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  showPosteingang: {
    parameters: {
      query?: {
        /** @description Ansehen, oder im Voraus laden; so steht es im Protokoll */
        purpose?: 'look' | 'prefetch';
      };
      header?: never;
      path: {
        /** @description Kennung (UUID) */
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Erfolg */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Posteingang'];
        };
      };
      /** @description `REQUEST.INVALID` Eingabe ungültig */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `SESSION.REQUIRED` Anmeldung nötig */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `SESSION.OWN_PASSWORD_NEEDED` Eigenes Kennwort nötig, `PERMISSION.DENIED` Keine Berechtigung */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `POSTEINGANG.NOT_FOUND` Eingang nicht gefunden */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `REQUEST.TOO_MANY` Zu viel auf einmal */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `INTERNAL.ERROR` Unerwarteter Fehler */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `SERVICE.UNAVAILABLE` Gerade nicht erreichbar, `SERVICE.BUSY` Gerade ausgelastet, `SERVICE.OUTCOME_UNKNOWN` Ausgang ungewiss */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `SERVICE.FULL` Kein Platz mehr */
      507: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  showPosteingangProgress: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description Kennung (UUID) */
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Erfolg */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PosteingangProgress'];
        };
      };
      /** @description `REQUEST.INVALID` Eingabe ungültig */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `SESSION.REQUIRED` Anmeldung nötig */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `SESSION.OWN_PASSWORD_NEEDED` Eigenes Kennwort nötig, `PERMISSION.DENIED` Keine Berechtigung */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `POSTEINGANG.NOT_FOUND` Eingang nicht gefunden */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `REQUEST.TOO_MANY` Zu viel auf einmal */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `INTERNAL.ERROR` Unerwarteter Fehler */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `SERVICE.UNAVAILABLE` Gerade nicht erreichbar, `SERVICE.BUSY` Gerade ausgelastet, `SERVICE.OUTCOME_UNKNOWN` Ausgang ungewiss */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `SERVICE.FULL` Kein Platz mehr */
      507: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  showPosteingangPage: {
    parameters: {
      query?: {
        /** @description Ansehen, oder Fundstelle einer Suche; so steht es im Protokoll */
        purpose?: 'look' | 'search';
      };
      header?: never;
      path: {
        /** @description Kennung */
        id: string;
        /** @description Seite, ab 1 */
        pageNo: number;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Erfolg */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PageText'];
        };
      };
      /** @description `REQUEST.INVALID` Eingabe ungültig */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `SESSION.REQUIRED` Anmeldung nötig */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `SESSION.OWN_PASSWORD_NEEDED` Eigenes Kennwort nötig, `PERMISSION.DENIED` Keine Berechtigung */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `POSTEINGANG.NOT_FOUND` Eingang nicht gefunden, `POSTEINGANG.PAGE_NOT_FOUND` Seite nicht gefunden */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `REQUEST.TOO_MANY` Zu viel auf einmal */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `INTERNAL.ERROR` Unerwarteter Fehler */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `SERVICE.UNAVAILABLE` Gerade nicht erreichbar, `SERVICE.BUSY` Gerade ausgelastet, `SERVICE.OUTCOME_UNKNOWN` Ausgang ungewiss */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `SERVICE.FULL` Kein Platz mehr */
      507: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  showPosteingangPageImage: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description Kennung */
        id: string;
        /** @description Seite, ab 1 */
        pageNo: number;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Bytes */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/octet-stream': unknown;
        };
      };
      /** @description `REQUEST.INVALID` Eingabe ungültig */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `SESSION.REQUIRED` Anmeldung nötig */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `SESSION.OWN_PASSWORD_NEEDED` Eigenes Kennwort nötig, `PERMISSION.DENIED` Keine Berechtigung */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `POSTEINGANG.NOT_FOUND` Eingang nicht gefunden, `POSTEINGANG.PAGE_NOT_FOUND` Seite nicht gefunden */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `REQUEST.TOO_MANY` Zu viel auf einmal */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `INTERNAL.ERROR` Unerwarteter Fehler, `STORAGE.MISSING` Datei fehlt im Speicher, `STORAGE.CORRUPT` Datei ist beschädigt */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `SERVICE.UNAVAILABLE` Gerade nicht erreichbar, `SERVICE.BUSY` Gerade ausgelastet, `SERVICE.OUTCOME_UNKNOWN` Ausgang ungewiss, `STORAGE.UNREACHABLE` Speicher nicht erreichbar */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `SERVICE.FULL` Kein Platz mehr */
      507: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  downloadPosteingang: {
    parameters: {
      query?: {
        /** @description Das Original, oder das durchsuchbare PDF */
        as?: 'original' | 'rendition';
      };
      header?: never;
      path: {
        /** @description Kennung (UUID) */
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Bytes */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/octet-stream': unknown;
        };
      };
      /** @description `REQUEST.INVALID` Eingabe ungültig */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `SESSION.REQUIRED` Anmeldung nötig */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `SESSION.OWN_PASSWORD_NEEDED` Eigenes Kennwort nötig, `PERMISSION.DENIED` Keine Berechtigung */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `POSTEINGANG.NOT_FOUND` Eingang nicht gefunden, `POSTEINGANG.NO_RENDITION` Keine durchsuchbare Fassung */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `REQUEST.TOO_MANY` Zu viel auf einmal */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `INTERNAL.ERROR` Unerwarteter Fehler, `STORAGE.MISSING` Datei fehlt im Speicher, `STORAGE.CORRUPT` Datei ist beschädigt */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `SERVICE.UNAVAILABLE` Gerade nicht erreichbar, `SERVICE.BUSY` Gerade ausgelastet, `SERVICE.OUTCOME_UNKNOWN` Ausgang ungewiss, `STORAGE.UNREACHABLE` Speicher nicht erreichbar */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `SERVICE.FULL` Kein Platz mehr */
      507: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  showAttachmentPage: {
    parameters: {
      query?: {
        /** @description Ansehen, oder Fundstelle einer Suche; so steht es im Protokoll */
        purpose?: 'look' | 'search';
      };
      header?: never;
      path: {
        /** @description Kennung des Eingangs */
        id: string;
        /** @description Stelle der Anlage im Original, ab 1 */
        place: number;
        /** @description Seite, ab 1 */
        pageNo: number;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Erfolg */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PageText'];
        };
      };
      /** @description `REQUEST.INVALID` Eingabe ungültig */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `SESSION.REQUIRED` Anmeldung nötig */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `SESSION.OWN_PASSWORD_NEEDED` Eigenes Kennwort nötig, `PERMISSION.DENIED` Keine Berechtigung */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `POSTEINGANG.NOT_FOUND` Eingang nicht gefunden, `POSTEINGANG.ATTACHMENT_NOT_FOUND` Anlage nicht gefunden, `POSTEINGANG.PAGE_NOT_FOUND` Seite nicht gefunden */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `REQUEST.TOO_MANY` Zu viel auf einmal */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `INTERNAL.ERROR` Unerwarteter Fehler */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `SERVICE.UNAVAILABLE` Gerade nicht erreichbar, `SERVICE.BUSY` Gerade ausgelastet, `SERVICE.OUTCOME_UNKNOWN` Ausgang ungewiss */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `SERVICE.FULL` Kein Platz mehr */
      507: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  showAttachmentPageImage: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description Kennung des Eingangs */
        id: string;
        /** @description Stelle der Anlage im Original, ab 1 */
        place: number;
        /** @description Seite, ab 1 */
        pageNo: number;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Bytes */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/octet-stream': unknown;
        };
      };
      /** @description `REQUEST.INVALID` Eingabe ungültig */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `SESSION.REQUIRED` Anmeldung nötig */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `SESSION.OWN_PASSWORD_NEEDED` Eigenes Kennwort nötig, `PERMISSION.DENIED` Keine Berechtigung */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `POSTEINGANG.NOT_FOUND` Eingang nicht gefunden, `POSTEINGANG.ATTACHMENT_NOT_FOUND` Anlage nicht gefunden, `POSTEINGANG.PAGE_NOT_FOUND` Seite nicht gefunden */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `REQUEST.TOO_MANY` Zu viel auf einmal */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `INTERNAL.ERROR` Unerwarteter Fehler, `STORAGE.MISSING` Datei fehlt im Speicher, `STORAGE.CORRUPT` Datei ist beschädigt */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `SERVICE.UNAVAILABLE` Gerade nicht erreichbar, `SERVICE.BUSY` Gerade ausgelastet, `SERVICE.OUTCOME_UNKNOWN` Ausgang ungewiss, `STORAGE.UNREACHABLE` Speicher nicht erreichbar */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `SERVICE.FULL` Kein Platz mehr */
      507: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  downloadAttachment: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description Kennung des Eingangs */
        id: string;
        /** @description Stelle der Anlage im Original, ab 1 */
        place: number;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Bytes */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/octet-stream': unknown;
        };
      };
      /** @description `REQUEST.INVALID` Eingabe ungültig */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `SESSION.REQUIRED` Anmeldung nötig */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `SESSION.OWN_PASSWORD_NEEDED` Eigenes Kennwort nötig, `PERMISSION.DENIED` Keine Berechtigung */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `POSTEINGANG.NOT_FOUND` Eingang nicht gefunden, `POSTEINGANG.ATTACHMENT_NOT_FOUND` Anlage nicht gefunden */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `REQUEST.TOO_MANY` Zu viel auf einmal */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `INTERNAL.ERROR` Unerwarteter Fehler, `STORAGE.MISSING` Datei fehlt im Speicher, `STORAGE.CORRUPT` Datei ist beschädigt */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `SERVICE.UNAVAILABLE` Gerade nicht erreichbar, `SERVICE.BUSY` Gerade ausgelastet, `SERVICE.OUTCOME_UNKNOWN` Ausgang ungewiss, `STORAGE.UNREACHABLE` Speicher nicht erreichbar */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `SERVICE.FULL` Kein Platz mehr */
      507: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  filePosteingang: {
    parameters: {
      query?: never;
      header?: {
        /** @description Kennzeichen des Absenders für diesen Schritt, am besten eine UUID. Kommt dieselbe Anfrage binnen 24 Stunden noch einmal, so wird sie nicht wiederholt, sondern antwortet wie beim ersten Mal. */
        'Idempotency-Key'?: string;
      };
      path: {
        /** @description Kennung (UUID) */
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['FilePosteingang'];
      };
    };
    responses: {
      /** @description Erfolg */
      200: {
        headers: {
          /** @description „true“, wenn die Antwort die eines früheren Males ist */
          'Idempotency-Replayed'?: 'true';
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Filed'];
        };
      };
      /** @description `REQUEST.INVALID` Eingabe ungültig */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `SESSION.REQUIRED` Anmeldung nötig */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `SESSION.OWN_PASSWORD_NEEDED` Eigenes Kennwort nötig, `PERMISSION.DENIED` Keine Berechtigung, `REQUEST.ANSWER_WITHHELD` Keine Berechtigung mehr, `SESSION.CSRF` Anfrage nicht bestätigt, `REQUEST.FOREIGN_ORIGIN` Anfrage einer fremden Seite */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `POSTEINGANG.NOT_FOUND` Eingang nicht gefunden, `POSTEINGANG.NO_RENDITION` Keine durchsuchbare Fassung, `POSTEINGANG.ATTACHMENT_NOT_FOUND` Anlage nicht gefunden, `AKTE.NOT_FOUND` Akte nicht gefunden, `VORGANG.NOT_FOUND` Vorgang nicht gefunden */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `REQUEST.UNDER_WAY` Wird schon ausgeführt, `REQUEST.ANSWER_NOT_KEPT` Schon ausgeführt, `POSTEINGANG.NOT_READY` Wird noch gelesen, `POSTEINGANG.ALREADY_FILED` Schon abgelegt, `POSTEINGANG.FILED_ELSEWHERE` Schon abgelegt, `POSTEINGANG.ATTACHMENT_NOT_READ` Anlage wird noch gelesen, `AKTE.CLOSED` Akte ist geschlossen, `VORGANG.CLOSED` Vorgang ist geschlossen */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `REQUEST.KEY_REUSED` Kennzeichen schon vergeben, `AKTE.NO_ORG_UNIT` Federführung fehlt, `AKTENPLAN.EINHEIT_NOT_FOUND` Aktenplaneinheit nicht gefunden */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `REQUEST.TOO_MANY` Zu viel auf einmal */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `INTERNAL.ERROR` Unerwarteter Fehler, `STORAGE.MISSING` Datei fehlt im Speicher */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `SERVICE.UNAVAILABLE` Gerade nicht erreichbar, `SERVICE.BUSY` Gerade ausgelastet, `SERVICE.OUTCOME_UNKNOWN` Ausgang ungewiss, `STORAGE.UNREACHABLE` Speicher nicht erreichbar */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `SERVICE.FULL` Kein Platz mehr */
      507: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  returnDokument: {
    parameters: {
      query?: never;
      header?: {
        /** @description Kennzeichen des Absenders für diesen Schritt, am besten eine UUID. Kommt dieselbe Anfrage binnen 24 Stunden noch einmal, so wird sie nicht wiederholt, sondern antwortet wie beim ersten Mal. */
        'Idempotency-Key'?: string;
      };
      path: {
        /** @description Kennung (UUID) */
        id: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/json': components['schemas']['ReturnDokument'];
      };
    };
    responses: {
      /** @description Erfolg */
      200: {
        headers: {
          /** @description „true“, wenn die Antwort die eines früheren Males ist */
          'Idempotency-Replayed'?: 'true';
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['ReturnedDokument'];
        };
      };
      /** @description `REQUEST.INVALID` Eingabe ungültig */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `SESSION.REQUIRED` Anmeldung nötig */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `SESSION.OWN_PASSWORD_NEEDED` Eigenes Kennwort nötig, `PERMISSION.DENIED` Keine Berechtigung, `REQUEST.ANSWER_WITHHELD` Keine Berechtigung mehr, `SESSION.CSRF` Anfrage nicht bestätigt, `REQUEST.FOREIGN_ORIGIN` Anfrage einer fremden Seite */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `DOKUMENT.NOT_FOUND` Dokument nicht gefunden */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `REQUEST.UNDER_WAY` Wird schon ausgeführt, `REQUEST.ANSWER_NOT_KEPT` Schon ausgeführt, `DOKUMENT.WAS_NO_LETTER` Kein Eingang, `POSTEINGANG.CHANGED_MEANWHILE` Inzwischen weiterbearbeitet, `POSTEINGANG.ATTACHMENT_OUT_OF_REACH` Anlage liegt woanders, `AKTE.CLOSED` Akte ist geschlossen, `VORGANG.CLOSED` Vorgang ist geschlossen */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `REQUEST.KEY_REUSED` Kennzeichen schon vergeben */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `REQUEST.TOO_MANY` Zu viel auf einmal */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `INTERNAL.ERROR` Unerwarteter Fehler */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `SERVICE.UNAVAILABLE` Gerade nicht erreichbar, `SERVICE.BUSY` Gerade ausgelastet, `SERVICE.OUTCOME_UNKNOWN` Ausgang ungewiss */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `SERVICE.FULL` Kein Platz mehr */
      507: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  undoFiling: {
    parameters: {
      query?: never;
      header?: {
        /** @description Kennzeichen des Absenders für diesen Schritt, am besten eine UUID. Kommt dieselbe Anfrage binnen 24 Stunden noch einmal, so wird sie nicht wiederholt, sondern antwortet wie beim ersten Mal. */
        'Idempotency-Key'?: string;
      };
      path: {
        /** @description Kennung (UUID) */
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Erfolg */
      200: {
        headers: {
          /** @description „true“, wenn die Antwort die eines früheren Males ist */
          'Idempotency-Replayed'?: 'true';
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PosteingangItem'];
        };
      };
      /** @description `REQUEST.INVALID` Eingabe ungültig */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `SESSION.REQUIRED` Anmeldung nötig */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `SESSION.OWN_PASSWORD_NEEDED` Eigenes Kennwort nötig, `PERMISSION.DENIED` Keine Berechtigung, `REQUEST.ANSWER_WITHHELD` Keine Berechtigung mehr, `SESSION.CSRF` Anfrage nicht bestätigt, `REQUEST.FOREIGN_ORIGIN` Anfrage einer fremden Seite */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `POSTEINGANG.NOT_FOUND` Eingang nicht gefunden, `DOKUMENT.NOT_FOUND` Dokument nicht gefunden */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `REQUEST.UNDER_WAY` Wird schon ausgeführt, `REQUEST.ANSWER_NOT_KEPT` Schon ausgeführt, `POSTEINGANG.UNDO_NOT_POSSIBLE` Nichts zurückzunehmen, `POSTEINGANG.CHANGED_MEANWHILE` Inzwischen weiterbearbeitet, `POSTEINGANG.ATTACHMENT_OUT_OF_REACH` Anlage liegt woanders, `AKTE.CLOSED` Akte ist geschlossen, `VORGANG.CLOSED` Vorgang ist geschlossen */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `REQUEST.KEY_REUSED` Kennzeichen schon vergeben */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `REQUEST.TOO_MANY` Zu viel auf einmal */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `INTERNAL.ERROR` Unerwarteter Fehler */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `SERVICE.UNAVAILABLE` Gerade nicht erreichbar, `SERVICE.BUSY` Gerade ausgelastet, `SERVICE.OUTCOME_UNKNOWN` Ausgang ungewiss */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `SERVICE.FULL` Kein Platz mehr */
      507: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  retryReading: {
    parameters: {
      query?: never;
      header?: {
        /** @description Kennzeichen des Absenders für diesen Schritt, am besten eine UUID. Kommt dieselbe Anfrage binnen 24 Stunden noch einmal, so wird sie nicht wiederholt, sondern antwortet wie beim ersten Mal. */
        'Idempotency-Key'?: string;
      };
      path: {
        /** @description Kennung (UUID) */
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Erfolg */
      200: {
        headers: {
          /** @description „true“, wenn die Antwort die eines früheren Males ist */
          'Idempotency-Replayed'?: 'true';
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['PosteingangItem'];
        };
      };
      /** @description `REQUEST.INVALID` Eingabe ungültig */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `SESSION.REQUIRED` Anmeldung nötig */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `SESSION.OWN_PASSWORD_NEEDED` Eigenes Kennwort nötig, `PERMISSION.DENIED` Keine Berechtigung, `REQUEST.ANSWER_WITHHELD` Keine Berechtigung mehr, `SESSION.CSRF` Anfrage nicht bestätigt, `REQUEST.FOREIGN_ORIGIN` Anfrage einer fremden Seite */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `POSTEINGANG.NOT_FOUND` Eingang nicht gefunden */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `REQUEST.UNDER_WAY` Wird schon ausgeführt, `REQUEST.ANSWER_NOT_KEPT` Schon ausgeführt, `POSTEINGANG.ALREADY_FILED` Schon abgelegt, `POSTEINGANG.NOT_READY` Wird noch gelesen */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `REQUEST.KEY_REUSED` Kennzeichen schon vergeben */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `REQUEST.TOO_MANY` Zu viel auf einmal */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `INTERNAL.ERROR` Unerwarteter Fehler */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `SERVICE.UNAVAILABLE` Gerade nicht erreichbar, `SERVICE.BUSY` Gerade ausgelastet, `SERVICE.OUTCOME_UNKNOWN` Ausgang ungewiss */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `SERVICE.FULL` Kein Platz mehr */
      507: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  searchDokumente: {
    parameters: {
      query: {
        /** @description `nextCursor` der Seite davor; ohne ihn die erste */
        cursor?: string;
        /** @description Treffer je Seite */
        limit?: number;
        /** @description Wörter, „feste Wendungen“ oder ein Aktenzeichen */
        q: string;
        /** @description Nur unter dieser Aktenplaneinheit */
        einheitId?: string;
        /** @description Jahr des Schreibens */
        year?: number;
        /** @description Dokumentart */
        kind?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Erfolg */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['SearchResult'];
        };
      };
      /** @description `REQUEST.INVALID` Eingabe ungültig, `REQUEST.INVALID_CURSOR` Blättern nicht möglich */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `SESSION.REQUIRED` Anmeldung nötig */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `SESSION.OWN_PASSWORD_NEEDED` Eigenes Kennwort nötig, `PERMISSION.DENIED` Keine Berechtigung */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `REQUEST.TOO_MANY` Zu viel auf einmal */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `INTERNAL.ERROR` Unerwarteter Fehler */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `SERVICE.UNAVAILABLE` Gerade nicht erreichbar, `SERVICE.BUSY` Gerade ausgelastet, `SERVICE.OUTCOME_UNKNOWN` Ausgang ungewiss */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `SERVICE.FULL` Kein Platz mehr */
      507: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  showHistory: {
    parameters: {
      query?: {
        /** @description `nextCursor` der Seite davor; ohne ihn die erste */
        cursor?: string;
        /** @description Einträge je Seite */
        limit?: number;
        /** @description Nur was geschehen ist, oder nur wer gelesen hat */
        what?: 'changes' | 'reads';
      };
      header?: never;
      path: {
        /** @description Kennung (UUID) */
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Erfolg */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['HistoryPage'];
        };
      };
      /** @description `REQUEST.INVALID` Eingabe ungültig, `REQUEST.INVALID_CURSOR` Blättern nicht möglich */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `SESSION.REQUIRED` Anmeldung nötig */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `SESSION.OWN_PASSWORD_NEEDED` Eigenes Kennwort nötig, `PERMISSION.DENIED` Keine Berechtigung */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `AKTE.NOT_FOUND` Akte nicht gefunden */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `REQUEST.TOO_MANY` Zu viel auf einmal */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `INTERNAL.ERROR` Unerwarteter Fehler */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `SERVICE.UNAVAILABLE` Gerade nicht erreichbar, `SERVICE.BUSY` Gerade ausgelastet, `SERVICE.OUTCOME_UNKNOWN` Ausgang ungewiss */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `SERVICE.FULL` Kein Platz mehr */
      507: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  printHistory: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description Kennung (UUID) */
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Bytes */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/octet-stream': unknown;
        };
      };
      /** @description `REQUEST.INVALID` Eingabe ungültig */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `SESSION.REQUIRED` Anmeldung nötig */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `SESSION.OWN_PASSWORD_NEEDED` Eigenes Kennwort nötig, `PERMISSION.DENIED` Keine Berechtigung */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `AKTE.NOT_FOUND` Akte nicht gefunden */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `REQUEST.TOO_MANY` Zu viel auf einmal */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `INTERNAL.ERROR` Unerwarteter Fehler */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `SERVICE.UNAVAILABLE` Gerade nicht erreichbar, `SERVICE.BUSY` Gerade ausgelastet, `SERVICE.OUTCOME_UNKNOWN` Ausgang ungewiss, `HISTORY.NOT_PRINTED` Historie nicht gedruckt */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `SERVICE.FULL` Kein Platz mehr */
      507: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
  exportAkte: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @description Kennung (UUID) */
        id: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Bytes */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/octet-stream': unknown;
        };
      };
      /** @description `REQUEST.INVALID` Eingabe ungültig */
      400: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `SESSION.REQUIRED` Anmeldung nötig */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `SESSION.OWN_PASSWORD_NEEDED` Eigenes Kennwort nötig, `PERMISSION.DENIED` Keine Berechtigung */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `AKTE.NOT_FOUND` Akte nicht gefunden */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `EXPORT.DAMAGED` Akte nicht herausgegeben */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `REQUEST.TOO_MANY` Zu viel auf einmal */
      429: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `INTERNAL.ERROR` Unerwarteter Fehler */
      500: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `SERVICE.UNAVAILABLE` Gerade nicht erreichbar, `SERVICE.BUSY` Gerade ausgelastet, `SERVICE.OUTCOME_UNKNOWN` Ausgang ungewiss, `EXPORT.OVERTAKEN` In die Akte wird gerade abgelegt, `HISTORY.NOT_PRINTED` Historie nicht gedruckt, `STORAGE.UNREACHABLE` Speicher nicht erreichbar */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
      /** @description `SERVICE.FULL` Kein Platz mehr */
      507: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/problem+json': components['schemas']['Problem'];
        };
      };
    };
  };
}
