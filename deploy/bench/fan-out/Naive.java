import java.util.List;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.MediaType;
import org.springframework.http.codec.ServerSentEvent;
import org.springframework.http.server.reactive.ReactorHttpHandlerAdapter;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerResponse;
import io.netty.channel.ChannelOption;
import reactor.core.publisher.Sinks;
import reactor.netty.http.server.HttpServer;
import tools.jackson.databind.json.JsonMapper;

/** The way every tutorial shows: one sink, a Flux of events for each reader. Naive PORT. */
class Naive {

  record Item(long t, int n, String pad, String id, String title, List<String> tags) {}

  public static void main(String[] args) throws Exception {
    Sinks.Many<Item> sink = Sinks.many().multicast().directBestEffort();
    var json = JsonMapper.builder().build();
    var routes =
        RouterFunctions.route()
            .GET(
                "/sub/{c}",
                request ->
                    ServerResponse.ok()
                        .contentType(MediaType.TEXT_EVENT_STREAM)
                        .body(
                            sink.asFlux()
                                .onBackpressureBuffer(1024)
                                .map(item -> ServerSentEvent.builder(item).id("" + item.n()).event("news").build()),
                            new ParameterizedTypeReference<ServerSentEvent<Item>>() {}))
            .POST(
                "/pub/{c}",
                request ->
                    request
                        .bodyToMono(String.class)
                        .doOnNext(
                            body -> {
                              var tree = json.readTree(body);
                              var item =
                                  new Item(
                                      tree.get("t").asLong(),
                                      tree.get("n").asInt(),
                                      tree.get("pad").asString(),
                                      "a",
                                      "A headline of ordinary length",
                                      List.of("tv", "renewal"));
                              synchronized (sink) {
                                sink.tryEmitNext(item);
                              }
                            })
                        .then(ServerResponse.accepted().build()))
            .build();
    HttpServer.create()
        .host("127.0.0.1")
        .port(Integer.parseInt(args[0]))
        .option(ChannelOption.SO_BACKLOG, 4096)
        .handle(new ReactorHttpHandlerAdapter(RouterFunctions.toHttpHandler(routes)))
        .bindNow();
    Thread.currentThread().join();
  }
}
