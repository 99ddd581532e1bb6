//! Sentences in each language, written for this project. They test the rules for
//! abbreviations, initials, dates, ordinals, quotations, lists and brackets.

/// Language codes with their sentences: one sentence a line, paragraphs separated by
/// blank lines.
pub const SENTENCES: [(&str, &str); 22] = [
    (
        "ar",
        "
وصل د. سامي إلى الميناء مساء أمس.
ثم سأل عن موعد العبارة.

هل تأخرت السفينة؟
نعم، بسبب الرياح!

قال المدير: سنعود غدا.
بلغ الارتفاع 3.5 أمتار.",
    ),
    (
        "da",
        "
Hr. Holm kom til havnen den 3. maj kl. 14.
Han mødte bl.a. dr. Ane Brill, dvs. byens læge.

Det er noget, vi tror i.
Han sagde: »Kom nu!« og gik.
Prisen steg ca. 3,5 pct. i det 19. århundrede.

Hvem var det?
Det var A. P. Holm fra Skt. Hans Gade.

Cand. mag. Holm sendte maks. 5 breve til dir. Brill.
Ingen svarede.",
    ),
    (
        "nl",
        "
Dhr. Jansen kwam o.a. met mevr. De Wit naar de haven.
Zij bleven tot ca. 17.30 uur.

Het schip vertrok op 3 jan. 2018.
Er waren 40 mensen aan boord, d.w.z. te veel.
\"Waarom nu?\" vroeg zij.

Prof. dr. A. B. Brill zag het bijv. niet.
Niemand wel.

Burg. Holm en kol. Brill kwamen met fam. Jansen.
Zij bleven.",
    ),
    (
        "en",
        "
Maj. Gen. Ada Brill met Dr. Hale on the quay at 4 p.m. Monday.
They spoke of Lind Inc. and its U.S. ships.

It came from the U.S.
The crew was tired.
Nobody knew why!
\"Was it late?\" Dr. Hale asked.

She said it cost $3.20 (see No. 4).
He laughed . . . and left.
Wait...
Nobody came.

The dish was full.[12]
It broke.
See www.lind.example/a.html for more.
Then go home.

1) Break the eggs.
2) Whisk them.

Thanks for the boat! 😊
See you on Nov. 3 in Lind.

The blank was lost at 4:15 p.m.
Former sailors waved.
The ferry was led by J. R. Hale and T. Brill.

Amb. Hale met Asst. Sec. Brill at the Natl. Port Assn. on Tues. Sept. 4.
They cited Thm. 2, Sect. 3 and Prop. 4.

Prof. Emer. Hale and Lieut. Brill saw Matt. 5 and Deut. 6 in the hall.
The resp. Lind and Brill lists differ.",
    ),
    (
        "fi",
        "
Lautta lähti 3. toukokuuta klo 14.
Aluksella oli esim. prof. Salo ja n. 40 muuta.

Miksi nyt?
Kukaan ei tiennyt, ks. sivu 5.
Hinta nousi 3,5 prosenttia 1900-luvulla jne. ja laski taas.

Eversti evp. Holm ja apul. Brill tulivat.
Matkaa oli yht. 5 km.",
    ),
    (
        "fr",
        "
M. Brun et Mme Hale sont arrivés av. J.-C. Dupont.
Ils ont vu le Dr Martin, p. ex. au port.

« Le bac part demain. »
Personne ne l'a cru.
« Pourquoi ? » demanda-t-elle.

Le prix est de 3,50 euros, cf. p. 12.
Il a dit oui, etc.
Elle est partie à 17 h 30.

Voir p. ex. Holm et Ch. Brill, trad. Lind.
La cie. Holm est là.",
    ),
    (
        "de",
        "
Am 3. Mai traf Dr. med. Hale den Kapitän z. B. am Kai.
Das steht auf Seite 12.
Dort liegt das Buch.

Im 19. Jahrhundert fuhr hier ca. jeden Tag eine Fähre.
Sie gehörte der Lind GmbH & Co. KG in der Berliner Str. 5.
„Komm!“, rief er.
„Warum nicht?“

Er kam am Montag, d. 4. Juni, bzw. einen Tag später usw.
Der Preis stieg um 3,5 Prozent.
Niemand sah Prof. A. Brill.

Der ehem. Bürgermeister wohnt gem. Plan in der Lindenstr. 7.
Vgl. Abschn. 3 und Anh. 4 der 2. Aufl. Berlin 1990.",
    ),
    (
        "el",
        "
Ο κ. Παππάς ήρθε στο λιμάνι.
Πού είναι το πλοίο;
Κανείς δεν ήξερε.

Η τιμή ήταν 3,5 ευρώ, βλ. σελ. 12.
Ήρθε και η κ. Μαρία π.χ. με το λεωφορείο.
Τι ώρα;

Βλ. επιμ. Χολμ και μεταφρ. Μπριλ.
Είναι καλά.",
    ),
    (
        "hu",
        "
A komp máj. 3. napján indult dr. Nagy úrral.
Ott volt pl. id. Kovács is.

Miért most?
Senki sem tudta, ld. a 5. oldalt.
A 19. században épült, kb. 1890 körül stb. és ma is áll.

Kr. e. 200-ban max. 5 km volt az út.
Lásd uo. Holm.",
    ),
    (
        "it",
        "
Il sig. Rossi e la sig.ra Bianchi sono arrivati al porto.
C'era anche l'avv. Verdi, ad es. con il dott. Neri.

«Parte domani?»
Nessuno lo sapeva.
Il prezzo è di 3,50 euro, cfr. pag. 12.
Hanno portato pane, vino, ecc.
Poi sono partiti.

Il ten. Holm e il cap. Brill partirono.
Poi tornarono.",
    ),
    (
        "no",
        "
Hr. Holm kom til havnen den 3. mai kl. 14.
Han møtte bl.a. dr. Ane Brill, dvs. byens lege.

Hva var det?
Ingen visste det.
Prisen steg ca. 3,5 prosent i det 19. århundre osv. uten grunn.

Fung. dir. Holm ved avd. Lind sendte maks. 5 brev.
Ingen svarte.",
    ),
    (
        "pt",
        "
O Sr. Silva e a Dra. Costa chegaram ao porto.
Viram o prof. Lima, p. ex. na pág. 12.

Porquê agora?
Ninguém sabia.
O preço é de 3,50 euros, cf. o art. 5 da lei.
Ele consegue-o.
Maria ficou.

O ten. Holm sabe, p. ex. Brill também.
Eram aprox. 5 barcos.",
    ),
    (
        "ro",
        "
Dl. Popa și dna. Ionescu au venit la port.
L-au văzut pe dr. Brill, cf. art. 5 alin. (2) din lege.

De ce acum?
Nimeni nu știa.
Prețul este de 3,5 lei, v. pag. 12, etc.
Apoi au plecat.

Arh. Holm locuiește pe str. Lind nr. 5.
De ex. Brill a plecat.",
    ),
    (
        "ru",
        "
Г-н Иванов приехал в г. Москву в 1990 г. на поезде.
Там он встретил проф. А. Б. Брилля и др. коллег.

Почему сейчас?
Никто не знал, т. е. все молчали.
– Приезжай! – сказал он.
Цена выросла на 3,5 тыс. руб. за год.
См. рис. 4 на стр. 12.

Нач. Холм и полк. Брилл пришли к ст. м. «Линд».
Они ушли.",
    ),
    (
        "es",
        "
El Sr. Gómez y la Dra. Ruiz llegaron al puerto.
Vieron al prof. Lima, p. ej. en la pág. 12.

¿Por qué ahora?
Nadie lo sabía.
¡Qué frío!
El precio es de 3,50 euros, cf. el art. 5 de la ley.
Vino de EE. UU. con su hija.

El cnel. Holm y el pdte. Brill nacieron en 300 a. C. en Lind.
Nadie lo sabe.",
    ),
    (
        "sv",
        "
Hr. Holm kom till hamnen den 3 maj kl. 14.
Han mötte bl.a. dr. Ane Brill, dvs. stadens läkare.

Vem var det?
Ingen visste vem han kom med.
Priset steg ca 3,5 procent, t.ex. på s. 12 osv. utan skäl.

Nuv. lantm. Holm skrev ang. Brill.
Ingen svarade.",
    ),
    (
        "ta",
        "
கப்பல் துறைமுகத்தில் இருந்தது.
யாரும் வரவில்லை.

ஏன் இப்போது?
விலை 3.5 ரூபாய்.

எஸ். ராமன் வந்தார்.
அவர் கி.மீ. கணக்கில் நடந்தார்.",
    ),
    (
        "tr",
        "
Dr. Kaya limana saat 14.30'da geldi.
Yanında Prof. Dr. Ayşe Demir vb. kişiler vardı.

Neden şimdi?
Kimse bilmiyordu.
19. yüzyılda burada bir iskele vardı.
Fiyat 3,5 lira arttı, bkz. s. 12.

Op. Dr. Ece Holm ve uzm. Dr. Can Brill geldi.
Ort. 5 km yürüdüler.

Holm 19. yy. Osmanlı sanatını anlattı.
Krş. Brill 2012.",
    ),
    (
        "und",
        "
Dr. Nowak i prof. J. Hale mieszkali na str. 5.
Nikt nie wiedział.
\"Dlaczego?\" zapytała.",
    ),
    (
        "hy",
        "
Նավը մնաց նավահանգստում:
Ոչ ոք չգիտեր:",
    ),
    (
        "hi",
        "
नाव बंदरगाह में रही।
क्यों?
किसी को पता नहीं था।",
    ),
    (
        "und",
        "
The ferry sailed.
Mr. Hale waved from St. Ann Street.",
    ),
];
