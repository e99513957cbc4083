package org.linli.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;

/// 走一遍 — what people do in the stories, in one place: sign in, report, act, read a message.
final class Walk {

  private static final Pattern CODE = Pattern.compile("(?<!\\d)\\d{6}(?!\\d)");

  private Walk() {}

  /// Signs a colleague in.
  static void signIn(Page page, Neighbours here, String login) {
    page.navigate("/work/sign-in");
    page.locator("[name=login]").fill(here.county() + "/" + login);
    page.locator("[name=password]").fill(Neighbours.PASSWORD);
    page.locator("form[action='/work/sign-in'] button").click();
    assertThat(page.url()).contains("/work/" + here.county() + "/");
  }

  /// Reports from the board with a photo and a phone code; ends on the track page and gives its
  /// address with the private link.
  static String report(
      Page page, Page messages, Neighbours here, String category, String text, String phone) {
    page.navigate("/b/" + here.board());
    page.locator("a[href^='/report']").click();
    page.locator("input[name=category][value=" + category + "]").check();
    page.locator("textarea[name=text]").fill(text);
    page.locator("input[type=file]").setInputFiles(photo(Color.DARK_GRAY));
    page.locator("button[value=where]").click();
    page.locator("button[value=who]").click();
    // count() does not wait for the next step as other looks do
    page.locator("button[value=code], button[value=send]").first().waitFor();
    if (page.locator("[name=phone]:visible").count() > 0) {
      page.locator("[name=phone]").fill(phone);
      page.locator("button[value=code]").click();
      page.locator("[name=code]").fill(code(messages, phone));
    }
    page.locator("button[value=send]").click();
    assertThat(page.url()).contains("/m/").contains("k=");
    return page.url().replace("&fresh=true", "");
  }

  /// The human number in the address of a track page.
  static String number(String track) {
    return track.replaceAll(".*/m/([^?]+).*", "$1");
  }

  /// Opens the working page of a matter.
  static void open(Page page, Neighbours here, String number) {
    page.navigate("/work/" + here.county() + "/matters/" + number);
  }

  /// Makes a move that needs nothing.
  static void tap(Page page, int item, String action) {
    unfolded(page, item, action).locator("button").last().click();
  }

  /// Makes a move with words in the given field.
  static void say(Page page, int item, String action, String field, String words) {
    Locator form = unfolded(page, item, action);
    form.locator("textarea[name=" + field + "]").fill(words);
    form.locator("button").last().click();
  }

  /// Sends the item to somebody on the list.
  static void dispatch(Page page, int item, String assignee) {
    Locator form = unfolded(page, item, "DISPATCH");
    form.locator("select[name=assignee]").selectOption(assignee);
    form.locator("button").last().click();
  }

  /// Splits off another item.
  static void addItem(Page page, String category, String words) {
    Locator form = page.locator("form[action$='/moves/ADD_ITEM']").first();
    unfold(form);
    form.locator("select[name=category]").selectOption(category);
    form.locator("textarea[name=note]").fill(words);
    form.locator("button").last().click();
  }

  /// Feeds back that it is done, with a photo.
  static void feedBack(Page page, int item, String words) {
    Locator form = unfolded(page, item, "FEED_BACK");
    form.locator("textarea[name=note]").fill(words);
    form.locator("input[type=file]").setInputFiles(photo(Color.ORANGE));
    form.locator("button").last().click();
  }

  /// A small picture of one colour.
  static FilePayload photo(Color colour) {
    var image = new BufferedImage(640, 480, BufferedImage.TYPE_INT_RGB);
    var pen = image.createGraphics();
    pen.setColor(colour);
    pen.fillRect(0, 0, 640, 480);
    pen.dispose();
    var bytes = new ByteArrayOutputStream();
    try {
      ImageIO.write(image, "jpeg", bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new FilePayload("photo.jpg", "image/jpeg", bytes.toByteArray());
  }

  /// The code that was sent to the phone.
  static String code(Page messages, String phone) {
    messages.navigate("/sample/messages");
    String text = messages.locator("#messages > li", byPhone(phone)).first().innerText();
    Matcher code = CODE.matcher(text);
    assertThat(code.find()).as("a code in: " + text).isTrue();
    return code.group();
  }

  private static Page.LocatorOptions byPhone(String phone) {
    return new Page.LocatorOptions()
        .setHasText(phone.substring(0, 3) + "****" + phone.substring(7));
  }

  private static Locator unfolded(Page page, int item, String action) {
    Locator form = form(page, item, action);
    unfold(form);
    return form;
  }

  private static void unfold(Locator form) {
    Locator fold = form.locator("xpath=ancestor::details[not(@open)]");
    if (fold.count() > 0) {
      fold.locator("summary").first().click();
    }
  }

  private static Locator form(Page page, int item, String action) {
    String where = item == 0 ? "" : "/items/" + item;
    return page.locator("form[action$='" + where + "/moves/" + action + "']").first();
  }
}
