package cn.yunguanjia.gateway.route;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * The streams of events that pass through right now, each a thread that waits for what comes next.
 * They never end by themselves, and a stop would wait for them as for any answer.
 */
@Component
public class LiveLines extends OncePerRequestFilter {

  private final Set<Thread> waiting = ConcurrentHashMap.newKeySet();
  private volatile boolean ending;

  /** Ends all of them in order; their readers come back, to whoever answers then. */
  @EventListener(ContextClosedEvent.class)
  public void end() {
    ending = true;
    waiting.forEach(Thread::interrupt);
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    var accept = request.getHeader(HttpHeaders.ACCEPT);
    return accept == null || !accept.contains(MediaType.TEXT_EVENT_STREAM_VALUE);
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    waiting.add(Thread.currentThread());
    try {
      chain.doFilter(request, response);
    } catch (IOException | ServletException broken) {
      if (!ending) {
        throw broken;
      }
    } finally {
      waiting.remove(Thread.currentThread());
      // an interruption is for the line, not for what the container does after it
      if (ending) {
        Thread.interrupted();
      }
    }
  }
}
