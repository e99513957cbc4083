package org.linli.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.linli.shared.Actor;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.i18n.CookieLocaleResolver;
import tools.jackson.databind.JacksonModule;
import tools.jackson.databind.module.SimpleModule;

/// 网页设置 — one bundle of words per module, the language by cookie or browser, the page record in
/// every view.
@Configuration
class WebConfiguration implements WebMvcConfigurer {

  static {
    // who asks is told by the sign-in, never by a parameter
    SpringDocUtils.getConfig().addRequestWrapperToIgnore(Actor.class);
  }

  private final ObjectProvider<Pages> pages;

  WebConfiguration(ObjectProvider<Pages> pages) {
    this.pages = pages;
  }

  @Bean
  static MessageSource messageSource() throws IOException {
    var found =
        new PathMatchingResourcePatternResolver().getResources("classpath*:messages/*.properties");
    String[] bundles =
        Arrays.stream(found)
            .map(r -> String.valueOf(r.getFilename()).replace(".properties", ""))
            .filter(name -> !name.endsWith("_en"))
            .map(name -> "messages/" + name)
            .distinct()
            .sorted()
            .toArray(String[]::new);
    var source = new ResourceBundleMessageSource();
    source.setBasenames(bundles);
    source.setDefaultEncoding("UTF-8");
    source.setFallbackToSystemLocale(false);
    return source;
  }

  @Bean
  static JacksonModule readableJson() {
    return new SimpleModule("readable").addDeserializer(String.class, new ReadableText.InJson());
  }

  @Bean
  static LocaleResolver localeResolver() {
    var resolver = new CookieLocaleResolver("language");
    resolver.setCookieMaxAge(Duration.ofDays(365));
    resolver.setCookieHttpOnly(true);
    resolver.setCookieSameSite("Lax");
    resolver.setDefaultLocaleFunction(WebConfiguration::browserLocale);
    return resolver;
  }

  private static Locale browserLocale(HttpServletRequest request) {
    String wanted = request.getHeader("Accept-Language");
    boolean english = wanted != null && wanted.toLowerCase(Locale.ROOT).startsWith("en");
    return english ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE;
  }

  @Override
  public void addInterceptors(InterceptorRegistry registry) {
    registry.addInterceptor(
        new HandlerInterceptor() {
          @Override
          public void postHandle(
              HttpServletRequest request,
              HttpServletResponse response,
              Object handler,
              @Nullable ModelAndView view) {
            boolean redirect =
                view != null
                    && view.getViewName() != null
                    && view.getViewName().startsWith("redirect:");
            if (view != null && !redirect) {
              view.addObject("page", pages.getObject().of(request));
            }
          }
        });
  }
}
