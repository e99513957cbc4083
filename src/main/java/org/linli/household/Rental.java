package org.linli.household;

import static org.linli.person.Element.Kind.DAY;
import static org.linli.person.Element.Kind.ID_NUMBER;
import static org.linli.person.Element.Kind.NUMBER;
import static org.linli.person.Element.Kind.PHONE;

import org.jspecify.annotations.Nullable;
import org.linli.person.Element;
import org.linli.person.Sheet;

/// 出租房要素 — the elements of GB/T 31000 about a dwelling that is let; address and position are the
/// place's own.
record Rental(
    @Element(section = HOUSE, list = "yes-no") @Nullable String rented,
    @Element(section = HOUSE, most = 30) @Nullable String houseNumber,
    @Element(section = HOUSE, list = "building-use") @Nullable String buildingUse,
    @Element(section = HOUSE, kind = NUMBER) @Nullable String area,
    @Element(section = HOUSE, list = "rental-hazard") @Nullable String hazard,
    @Element(section = HOUSE, kind = DAY) @Nullable String rentedSince,
    @Element(section = LANDLORD, list = "document", sensitive = true)
        @Nullable String landlordDocument,
    @Element(section = LANDLORD, most = 30, sensitive = true) @Nullable String landlordNumber,
    @Element(section = LANDLORD, sensitive = true) @Nullable String landlordName,
    @Element(section = LANDLORD, kind = PHONE, sensitive = true) @Nullable String landlordPhone,
    @Element(section = LANDLORD, most = 80, sensitive = true) @Nullable String landlordAddress,
    @Element(section = RENTER, kind = ID_NUMBER, sensitive = true) @Nullable String renterIdNumber,
    @Element(section = RENTER, sensitive = true) @Nullable String renterName,
    @Element(section = RENTER, kind = PHONE, sensitive = true) @Nullable String renterPhone) {

  static final Sheet<Rental> SHEET = new Sheet<>(Rental.class);

  static final String LANDLORD = "LANDLORD";
  static final String RENTER = "RENTER";

  private static final String HOUSE = "HOUSE";
}
