package org.linli.access;

import java.io.UnsupportedEncodingException;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/// 答复 — what came back, as whoever asked sees it.
record Answer(MvcTestResult result) {

  int status() {
    return result.getResponse().getStatus();
  }

  String location() {
    return String.valueOf(result.getResponse().getHeader("Location"));
  }

  /// True when a guest is asked to sign in and learns nothing else.
  boolean asksToSignIn(boolean program) {
    return program ? status() == 401 : location().contains("sign-in?back=");
  }

  boolean failed() {
    return result.getUnresolvedException() != null;
  }

  String body() {
    try {
      return result.getResponse().getContentAsString();
    } catch (UnsupportedEncodingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /// Status and body without what differs between two answers to the same question: the address
  /// asked for, and the tokens of forms.
  String plain() {
    return status()
        + "\n"
        + body()
            .replaceAll("value=\"[A-Za-z0-9_=-]{40,}\"", "")
            .replaceAll("value=\"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}\"", "")
            .replaceAll("name=\"back\" value=\"[^\"]*\"", "")
            .replaceAll("href=\"/sign-in\\?back=[^\"]*\"", "")
            .replaceAll("\"instance\":\"[^\"]*\",?", "");
  }
}
