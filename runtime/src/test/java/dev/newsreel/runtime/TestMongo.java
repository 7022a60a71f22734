package dev.newsreel.runtime;

import com.mongodb.reactivestreams.client.MongoClient;
import com.mongodb.reactivestreams.client.MongoClients;
import com.mongodb.reactivestreams.client.MongoCollection;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.h2.H2Backend;
import org.bson.Document;

/** A server of the Mongo protocol in memory, on a free port. */
public final class TestMongo implements AutoCloseable {

  private final MongoServer server = new MongoServer(H2Backend.inMemory());
  private final MongoClient client = MongoClients.create(server.bindAndGetConnectionString());

  /** An empty collection, new for each test. */
  public MongoCollection<Document> collection(String name) {
    return client.getDatabase("test").getCollection(name);
  }

  @Override
  public void close() {
    client.close();
    server.shutdownNow();
  }
}
