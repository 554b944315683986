package cn.yunguanjia.gateway.pages;

import java.time.Duration;
import java.util.List;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.ViewControllerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * The built pages, one document a page family. A name that carries a hash of its content may be
 * kept for a year; everything else is asked for anew each time.
 */
@Configuration
class Pages implements WebMvcConfigurer {

  private static final List<String> FAMILIES =
      List.of("screen", "portal", "desk", "developers", "verify");
  private static final String HASHED = "/assets/{name:.+-[A-Za-z0-9_-]{8}\\.[a-z0-9]+}";

  @Override
  public void addViewControllers(ViewControllerRegistry registry) {
    registry.addViewController("/").setViewName("forward:/index.html");
    for (var family : FAMILIES) {
      // one document serves every address below it: the page itself reads what it is to show
      registry.addViewController("/" + family).setViewName("forward:/" + family + ".html");
      registry.addViewController("/" + family + "/**").setViewName("forward:/" + family + ".html");
    }
  }

  @Override
  public void addResourceHandlers(ResourceHandlerRegistry registry) {
    registry
        .addResourceHandler(HASHED)
        .addResourceLocations("classpath:/static/assets/")
        .setCacheControl(CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable());
    registry
        .addResourceHandler("/**")
        .addResourceLocations("classpath:/static/")
        .setCacheControl(CacheControl.noCache());
  }
}
