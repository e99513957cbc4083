package org.linli.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.linli.shared.Actor;
import org.linli.shared.Invalid;
import org.linli.shared.Sender;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/// 手机登录 — signs a resident in by a code sent to the phone; never gives a staff part, not even to a
/// resident who holds a post.
@Component
public class PhoneSignIn {

  private static final Pattern PHONE = Pattern.compile("1[3-9][0-9]{9}");
  private static final Pattern CODE = Pattern.compile("[0-9]{6}");
  private static final int PER_PHONE_AND_ADDRESS = 5;
  private static final int PER_PHONE = 10;
  private static final int PER_ADDRESS_AND_HOUR = 30;
  private static final int PER_DAY = 20_000;
  private static final int TRIES_OF_ADDRESS_PER_HOUR = 60;

  private final ObjectProvider<Sender> senders;
  private final PhoneCodes codes;
  private final Throttle throttle;
  private final Sessions sessions;
  private final MessageSource messages;

  PhoneSignIn(
      ObjectProvider<Sender> senders,
      PhoneCodes codes,
      Throttle throttle,
      Sessions sessions,
      MessageSource messages) {
    this.senders = senders;
    this.codes = codes;
    this.throttle = throttle;
    this.sessions = sessions;
    this.messages = messages;
  }

  /// 填写的验证码 — phone and code as typed.
  ///
  /// @param use what the code is for: sent again for the same use it is right again, so that a form
  ///   whose answer was lost can be sent a second time; null = it opens one session only
  public record Code(String phone, String code, @Nullable UUID use) {}

  /// True when codes really reach phones (or the screen of the sample); without it nobody can be
  /// verified.
  public boolean available() {
    return senders.stream().anyMatch(Sender::available);
  }

  /// Sends a code; `address` is the network address that asks. A wrong phone: invalid, field
  /// "phone"; too many codes per phone, address or day: invalid, field "phone".
  public void send(String county, String typed, String address) {
    String phone = phone(typed);
    Sender sender =
        senders.stream()
            .filter(Sender::available)
            .findFirst()
            .orElseThrow(() -> new Invalid("phone", "access.error.noSender"));
    String key = codes.key(phone);
    if (!throttle.admit(county, "code@" + address, PER_ADDRESS_AND_HOUR)
        || !throttle.admitDaily(county, "code:" + key + "@" + address, PER_PHONE_AND_ADDRESS)
        || !throttle.admitDaily(county, "code:" + key, PER_PHONE)
        || !throttle.admitDaily(county, "code", PER_DAY)) {
      throw new Invalid("phone", "access.error.codes");
    }
    String code = codes.issue(county, phone, address);
    // the phone belongs to a resident of the county: the message is in the county's language
    sender.send(
        county,
        phone,
        messages.getMessage("access.code.message", new Object[] {code}, Locale.SIMPLIFIED_CHINESE));
  }

  /// Checks the code, opens the resident's session (never a staff part) and returns the actor it
  /// gives. A wrong or old code: invalid, field "code".
  public Actor confirm(
      String county, Code typed, HttpServletRequest request, HttpServletResponse response) {
    String phone = phone(typed.phone());
    String code = typed.code().strip();
    String address = request.getRemoteAddr();
    if (!throttle.admit(county, "try@" + address, TRIES_OF_ADDRESS_PER_HOUR)) {
      throw new Invalid("code", "access.error.tries");
    }
    if (!CODE.matcher(code).matches() || !codes.redeem(county, phone, code, address, typed.use())) {
      throw new Invalid("code", "access.error.code");
    }
    return sessions.openResident(county, phone, request, response);
  }

  private static String phone(String typed) {
    String phone = typed.replaceAll("[\\s-]", "").replaceFirst("^\\+?86", "");
    if (!PHONE.matcher(phone).matches()) {
      throw new Invalid("phone", "access.error.phone");
    }
    return phone;
  }
}
