package cn.yunguanjia.platform.problem;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import org.springframework.web.servlet.i18n.AcceptHeaderLocaleResolver;

/** Chinese unless the reader asks for English. */
public final class Language {
  private Language() {}

  public static Locale of(HttpServletRequest request) {
    return resolver().resolveLocale(request);
  }

  public static AcceptHeaderLocaleResolver resolver() {
    AcceptHeaderLocaleResolver resolver = new AcceptHeaderLocaleResolver();
    resolver.setSupportedLocales(
        List.of(Locale.SIMPLIFIED_CHINESE, Locale.CHINESE, Locale.ENGLISH));
    resolver.setDefaultLocale(Locale.SIMPLIFIED_CHINESE);
    return resolver;
  }
}
