package cn.yunguanjia.language.monitoring;

import cn.yunguanjia.language.DomainEvent;
import cn.yunguanjia.language.Published;
import java.time.Instant;
import java.util.List;

/**
 * Hourly means of air stations came as a file. The file itself lies in the frame log.
 *
 * @param sha256 of the file as it was sent, lower-case hexadecimal
 * @param name as the sender called it
 * @param stations whose lines were taken
 * @param hours lines that were taken
 * @param passed lines of stations that are not registered
 * @param from start of the first hour
 * @param to start of the last hour
 */
@Published(name = "monitoring.AirFileImported")
public record AirFileImported(
    String sha256,
    String name,
    List<String> stations,
    int hours,
    int passed,
    Instant from,
    Instant to,
    Instant at)
    implements DomainEvent {}
