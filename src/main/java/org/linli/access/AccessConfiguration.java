package org.linli.access;

import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.linli.shared.Actor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.core.Ordered;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/// 访问设置 — gives controllers their `Actor`, and keeps a server with well-known passwords on its own
/// machine.
@Configuration
class AccessConfiguration implements WebMvcConfigurer {

  private static final Logger LOG = LoggerFactory.getLogger(AccessConfiguration.class);

  private final ObjectProvider<Actors> actors;

  AccessConfiguration(ObjectProvider<Actors> actors) {
    this.actors = actors;
  }

  @Override
  public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
    resolvers.add(
        new HandlerMethodArgumentResolver() {
          @Override
          public boolean supportsParameter(MethodParameter parameter) {
            return parameter.getParameterType().equals(Actor.class);
          }

          @Override
          public Actor resolveArgument(
              MethodParameter parameter,
              @Nullable ModelAndViewContainer container,
              NativeWebRequest request,
              @Nullable WebDataBinderFactory binders) {
            return actors
                .getObject()
                .of(Objects.requireNonNull(request.getNativeRequest(HttpServletRequest.class)));
          }
        });
  }

  /// With sample accounts in the house and their well-known password, only this machine may come
  /// in.
  @Bean
  static WebServerFactoryCustomizer<TomcatServletWebServerFactory> loopback(
      ObjectProvider<AccountStore> accounts,
      @Value("${linli.public:false}") boolean open,
      @Value("${linli.sample:true}") boolean sample) {
    return new Loopback(accounts, open, sample);
  }

  private record Loopback(ObjectProvider<AccountStore> accounts, boolean open, boolean sample)
      implements WebServerFactoryCustomizer<TomcatServletWebServerFactory>, Ordered {

    @Override
    public void customize(TomcatServletWebServerFactory factory) {
      if (!open && (sample || accounts.getObject().anySample())) {
        factory.setAddress(InetAddress.getLoopbackAddress());
        LOG.info("Sample accounts: only this machine can reach the server");
      }
    }

    @Override
    public int getOrder() {
      return Ordered.LOWEST_PRECEDENCE;
    }
  }
}
