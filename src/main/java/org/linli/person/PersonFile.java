package org.linli.person;

import static org.linli.person.Element.Kind.DAY;
import static org.linli.person.Element.Kind.DIVISION;
import static org.linli.person.Element.Kind.ID_NUMBER;
import static org.linli.person.Element.Kind.NUMBER;
import static org.linli.person.Element.Kind.PHONE;
import static org.linli.person.Element.Kind.WORDS;

import org.jspecify.annotations.Nullable;

/// 人员档案 — the elements of GB/T 31000 a file may hold beside name, phone and id number: the common
/// header, the registered, the floating and the left-behind population. All of them are optional.
record PersonFile(
    @Element(section = HEADER, sensitive = true) @Nullable String formerName,
    @Element(section = HEADER, list = "sex") @Nullable String sex,
    @Element(section = HEADER, kind = DAY) @Nullable String born,
    @Element(section = HEADER, list = "ethnic-group") @Nullable String ethnicGroup,
    @Element(section = HEADER, kind = DIVISION) @Nullable String nativePlace,
    @Element(section = HEADER, list = "marital") @Nullable String maritalState,
    @Element(section = HEADER, list = "political") @Nullable String politicalAffiliation,
    @Element(section = HEADER, list = "education") @Nullable String education,
    @Element(section = HEADER, list = "religion", sensitive = true) @Nullable String religion,
    @Element(section = HEADER, list = "occupation") @Nullable String occupationGroup,
    @Element(section = HEADER, most = 30) @Nullable String occupation,
    @Element(section = HEADER, most = 100, sensitive = true) @Nullable String workplace,
    @Element(section = REGISTERED, list = "conform") @Nullable String livesWhereRegistered,
    @Element(section = REGISTERED, most = 9, sensitive = true) @Nullable String registerNumber,
    @Element(section = REGISTERED, kind = DIVISION) @Nullable String registeredDivision,
    @Element(section = REGISTERED, most = 80, sensitive = true) @Nullable String registeredAddress,
    @Element(section = REGISTERED, sensitive = true) @Nullable String headName,
    @Element(section = REGISTERED, kind = ID_NUMBER, sensitive = true)
        @Nullable String headIdNumber,
    @Element(section = REGISTERED, kind = PHONE, sensitive = true) @Nullable String headPhone,
    @Element(section = FLOATING, list = "inflow") @Nullable String inflowReason,
    @Element(section = FLOATING, list = "permit") @Nullable String permitKind,
    @Element(section = FLOATING, most = 22, sensitive = true) @Nullable String permitNumber,
    @Element(section = FLOATING, kind = DAY) @Nullable String permitSince,
    @Element(section = FLOATING, kind = DAY) @Nullable String permitUntil,
    @Element(section = FLOATING, list = "dwelling") @Nullable String dwellingKind,
    @Element(section = FLOATING, list = "yes-no", sensitive = true) @Nullable String watched,
    @Element(section = LEFT_BEHIND, list = "left-behind") @Nullable String leftBehindKind,
    @Element(section = LEFT_BEHIND, list = "health", sensitive = true) @Nullable String health,
    @Element(section = LEFT_BEHIND, kind = NUMBER, sensitive = true) @Nullable String yearlyIncome,
    @Element(section = LEFT_BEHIND, sensitive = true) @Nullable String memberName,
    @Element(section = LEFT_BEHIND, kind = ID_NUMBER, sensitive = true)
        @Nullable String memberIdNumber,
    @Element(section = LEFT_BEHIND, list = "relation", sensitive = true)
        @Nullable String memberRelation,
    @Element(section = LEFT_BEHIND, list = "health", sensitive = true)
        @Nullable String memberHealth,
    @Element(section = LEFT_BEHIND, kind = PHONE, sensitive = true) @Nullable String memberPhone,
    @Element(section = LEFT_BEHIND, most = 80, sensitive = true) @Nullable String memberWorkAddress,
    @Element(section = LEFT_BEHIND, kind = NUMBER, sensitive = true) @Nullable String familyIncome,
    @Element(section = LEFT_BEHIND, kind = WORDS, most = 1024, sensitive = true)
        @Nullable String difficulties,
    @Element(section = LEFT_BEHIND, kind = WORDS, most = 1024, sensitive = true)
        @Nullable String help) {

  static final Sheet<PersonFile> SHEET = new Sheet<>(PersonFile.class);

  private static final String HEADER = "HEADER";
  private static final String REGISTERED = "REGISTERED";
  private static final String FLOATING = "FLOATING";
  private static final String LEFT_BEHIND = "LEFT_BEHIND";
}
