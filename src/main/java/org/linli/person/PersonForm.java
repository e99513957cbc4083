package org.linli.person;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.shared.Id;

/// 登记表 — the fields of the form as they come.
record PersonForm(
    @Nullable String place,
    @Nullable String name,
    @Nullable String phone,
    @Nullable String idNumber,
    @Nullable String relation,
    @Nullable Integer version,
    @Nullable UUID tx) {

  @Override
  public String place() {
    return text(place);
  }

  @Override
  public Integer version() {
    return version == null ? -1 : version;
  }

  @Override
  public UUID tx() {
    return tx == null ? Id.fresh() : tx;
  }

  NewPerson person() {
    return new NewPerson(place(), text(name), phone, idNumber, text(relation));
  }

  PersonPages.Form shown(PersonPages.Form blank, @Nullable String id, int version) {
    return new PersonPages.Form(
        id,
        blank.place(),
        blank.placePath(),
        text(name),
        text(phone),
        text(idNumber),
        text(relation),
        blank.relations(),
        version,
        blank.tx());
  }

  private static String text(@Nullable String typed) {
    return typed == null ? "" : typed;
  }
}
