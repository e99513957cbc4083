package org.linli.premises;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.linli.shared.Invalid;

/// 点位表单 — what is at a site as it was typed; a device without a number is not there.
///
/// @param version the version the form was read at, 0 when nothing was known
record SiteForm(
    @Nullable String kind,
    @Nullable String operator,
    @Nullable String extinguisher,
    @Nullable String hydrant,
    @Nullable String smokeAlarm,
    @Nullable String gasAlarm,
    @Nullable String powerCut,
    @Nullable String camera,
    @Nullable String version,
    @Nullable UUID tx) {

  private static final int LONGEST = 60;

  /// The same under the id a program sent it by.
  SiteForm keyed(UUID key) {
    return new SiteForm(
        kind,
        operator,
        extinguisher,
        hydrant,
        smokeAlarm,
        gasAlarm,
        powerCut,
        camera,
        version,
        key);
  }

  List<String> parts() {
    return List.of(
        MarkForm.text(kind),
        MarkForm.text(operator),
        MarkForm.text(extinguisher),
        MarkForm.text(hydrant),
        MarkForm.text(smokeAlarm),
        MarkForm.text(gasAlarm),
        MarkForm.text(powerCut),
        MarkForm.text(camera),
        MarkForm.text(version));
  }

  PremisesStore.Site site() {
    Map<String, String> wrong = new LinkedHashMap<>();
    Optional<SiteKind> chosen =
        Arrays.stream(SiteKind.values()).filter(each -> each.name().equals(kind)).findFirst();
    if (chosen.isEmpty()) {
      wrong.put("kind", "web.required");
    }
    String by = MarkForm.text(operator).strip();
    if (by.length() > LONGEST) {
      wrong.put("operator", "web.tooLong");
    } else if (by.chars().anyMatch(Character::isISOControl)) {
      wrong.put("operator", "premises.error.signs");
    }
    Map<DeviceKind, Integer> devices = new EnumMap<>(DeviceKind.class);
    for (DeviceKind device : DeviceKind.values()) {
      int number = number(field(device), typed(device), wrong);
      if (number > 0) {
        devices.put(device, number);
      }
    }
    int read = number("version", MarkForm.text(version), wrong);
    if (!wrong.isEmpty()) {
      throw new Invalid(wrong);
    }
    return new PremisesStore.Site(chosen.orElseThrow(), by, devices, read);
  }

  /// The name of the field of a device.
  static String field(DeviceKind device) {
    return switch (device) {
      case EXTINGUISHER -> "extinguisher";
      case HYDRANT -> "hydrant";
      case SMOKE_ALARM -> "smokeAlarm";
      case GAS_ALARM -> "gasAlarm";
      case POWER_CUT -> "powerCut";
      case CAMERA -> "camera";
    };
  }

  String typed(DeviceKind device) {
    return MarkForm.text(
        switch (device) {
          case EXTINGUISHER -> extinguisher;
          case HYDRANT -> hydrant;
          case SMOKE_ALARM -> smokeAlarm;
          case GAS_ALARM -> gasAlarm;
          case POWER_CUT -> powerCut;
          case CAMERA -> camera;
        });
  }

  private static int number(String field, String typed, Map<String, String> wrong) {
    String text = typed.strip();
    if (text.isEmpty()) {
      return 0;
    }
    if (!text.matches("[0-9]{1,5}")) {
      wrong.put(field, "premises.error.number");
      return 0;
    }
    return Integer.parseInt(text);
  }
}
