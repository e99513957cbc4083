package org.linli.notice;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.linli.shared.NotFound;
import org.linli.shared.Sender;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/// 示例短信页 — what the sample would have sent to phones; not there when messages leave by another way.
@Controller
class ScreenController {

  private static final Pattern LINK = Pattern.compile("(?:https?://[^/\\s]+)?(/[lm]/\\S+)");

  private final Sender sender;

  ScreenController(Sender sender) {
    this.sender = sender;
  }

  @GetMapping("/sample/messages")
  String messages(Model model) {
    if (!(sender instanceof ScreenSender screen)) {
      throw new NotFound();
    }
    List<NoticePages.Message> messages =
        screen.latest().stream().map(ScreenController::shown).toList();
    model.addAttribute("messages", messages);
    return "notice/messages";
  }

  private static NoticePages.Message shown(ScreenSender.Message message) {
    Matcher link = LINK.matcher(message.text());
    return new NoticePages.Message(
        message.county(),
        message.phone(),
        message.text(),
        link.find() ? link.group(1) : null,
        message.at());
  }
}
