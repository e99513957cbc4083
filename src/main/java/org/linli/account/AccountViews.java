package org.linli.account;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.linli.access.Accounts;
import org.linli.credential.SecondFactors;
import org.linli.organisation.Organisation;
import org.linli.organisation.Organisations;
import org.linli.place.Places;
import org.linli.shared.AccountPart;
import org.linli.shared.Actor;
import org.linli.shared.Id;
import org.linli.shared.Scope;
import org.linli.web.Page;
import org.linli.web.Words;
import org.springframework.stereotype.Component;

/// 账号视图 — turns accounts into what pages show.
@Component
class AccountViews {

  private static final int PER_PAGE = 50;
  private static final int MOST_ORGANISATIONS = 1000;

  private final Accounts accounts;
  private final Places places;
  private final Organisations organisations;
  private final SecondFactors factors;

  AccountViews(
      Accounts accounts, Places places, Organisations organisations, SecondFactors factors) {
    this.accounts = accounts;
    this.places = places;
    this.organisations = organisations;
    this.factors = factors;
  }

  AccountPages.Listing listing(
      Actor actor, String after, AccountPages.Form form, AccountPages.@Nullable Secret secret) {
    List<Accounts.Line> found = accounts.list(actor, after, PER_PAGE + 1);
    List<Accounts.Line> shown = found.subList(0, Math.min(PER_PAGE, found.size()));
    return new AccountPages.Listing(
        rows(actor, shown),
        found.size() > PER_PAGE ? shown.getLast().login() : null,
        form,
        secret,
        actor.part() == AccountPart.SYSTEM_ADMINISTRATOR,
        Id.fresh().toString());
  }

  List<AccountPages.Row> rows(Actor actor, List<Accounts.Line> lines) {
    String county = actor.county();
    Map<String, String> names =
        places.fullNames(county, lines.stream().map(Accounts.Line::placePath).distinct().toList());
    Set<UUID> factors = this.factors.on(county, lines.stream().map(Accounts.Line::id).toList());
    return lines.stream()
        .map(
            line ->
                new AccountPages.Row(
                    line.id().toString(),
                    line.login(),
                    line.part().name(),
                    line.displayName(),
                    names.getOrDefault(line.placePath(), ""),
                    line.disabledAt() != null,
                    line.sample(),
                    !line.granted(),
                    factors.contains(line.id()),
                    moves(actor, line, factors.contains(line.id())),
                    line.version(),
                    Id.fresh().toString()))
        .toList();
  }

  private List<String> moves(Actor actor, Accounts.Line line, boolean factor) {
    return Stream.of("RESET", "DISABLE", "ENABLE", "FACTOR_OFF", "GIVE_PART")
        .filter(action -> accounts.may(actor, line, action))
        .filter(
            action ->
                switch (action) {
                  case "DISABLE" -> line.disabledAt() == null && line.part().isBusiness();
                  case "ENABLE" -> line.disabledAt() != null;
                  case "FACTOR_OFF" -> factor;
                  default -> true;
                })
        .toList();
  }

  /// The page on which an account is given its part.
  AccountPages.Giving giving(Actor actor, Accounts.Line line, AccountPages.Form form) {
    return new AccountPages.Giving(
        line.id().toString(),
        line.displayName() + " · " + line.login(),
        !line.granted(),
        form,
        line.version(),
        Id.fresh().toString());
  }

  /// The part an account has, as a form.
  static AccountForm part(Accounts.Line line) {
    UUID organisation = line.organisation();
    UUID person = line.person();
    return new AccountForm(
        line.login(),
        line.part().name(),
        line.displayName(),
        line.placePath(),
        organisation == null ? "" : organisation.toString(),
        person == null ? "" : person.toString());
  }

  AccountPages.Form form(Actor actor, AccountForm typed, Words words) {
    List<Page.Option> parts =
        Arrays.stream(AccountPart.values())
            .filter(AccountPart::isBusiness)
            .map(part -> new Page.Option(part.name(), words.t("access.part." + part.name())))
            .toList();
    List<Page.Option> choices = new ArrayList<>();
    for (Organisation each :
        organisations.list(Scope.county(actor.county()), null, null, MOST_ORGANISATIONS)) {
      choices.add(new Page.Option(each.id().value().toString(), each.name()));
    }
    return new AccountPages.Form(
        typed.text(typed.login()),
        typed.text(typed.part()),
        typed.text(typed.displayName()),
        typed.text(typed.placePath()),
        typed.text(typed.organisation()),
        typed.text(typed.person()),
        parts,
        choices);
  }
}
