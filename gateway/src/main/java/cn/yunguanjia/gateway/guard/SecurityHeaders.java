package cn.yunguanjia.gateway.guard;

import cn.yunguanjia.gateway.GatewaySettings;
import java.net.URI;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/** What a browser may do with our pages. */
final class SecurityHeaders {

  private SecurityHeaders() {}

  static Customizer<HeadersConfigurer<HttpSecurity>> of(GatewaySettings settings) {
    var policy = contentSecurityPolicy(settings);
    return headers ->
        headers
            .contentSecurityPolicy(csp -> csp.policyDirectives(policy))
            .frameOptions(HeadersConfigurer.FrameOptionsConfig::deny)
            .referrerPolicy(
                referrer -> referrer.policy(ReferrerPolicy.STRICT_ORIGIN_WHEN_CROSS_ORIGIN))
            // the camera scans codes, the position finds the nearest firm; both only for ourselves
            .permissionsPolicyHeader(
                permissions ->
                    permissions.policy(
                        "camera=(self), geolocation=(self), microphone=(), payment=(), usb=()"))
            .crossOriginOpenerPolicy(opener -> opener.policy(CrossOriginOpenerPolicy.SAME_ORIGIN));
  }

  private static String contentSecurityPolicy(GatewaySettings settings) {
    return String.join(
        "; ",
        "default-src 'self'",
        "script-src 'self' 'wasm-unsafe-eval'",
        // components set element styles; a style can't read or send anything by itself
        "style-src 'self' 'unsafe-inline'",
        ("img-src 'self' data: blob: " + settings.pages().imageSources()).strip(),
        "font-src 'self' data:",
        "connect-src 'self'",
        "worker-src 'self' blob:",
        "media-src 'self' blob:",
        "object-src 'none'",
        "base-uri 'self'",
        // signing out posts to us and is sent on to the issuer
        "form-action 'self' " + origin(settings.security().issuer()),
        "frame-ancestors 'none'");
  }

  private static String origin(URI address) {
    return address.getScheme() + "://" + address.getAuthority();
  }
}
