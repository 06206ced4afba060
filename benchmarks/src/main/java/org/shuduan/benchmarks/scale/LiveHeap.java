package org.shuduan.benchmarks.scale;

import com.sun.management.GarbageCollectionNotificationInfo;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryUsage;
import java.util.concurrent.atomic.AtomicLong;
import javax.management.ListenerNotFoundException;
import javax.management.Notification;
import javax.management.NotificationEmitter;
import javax.management.NotificationListener;
import javax.management.openmbean.CompositeData;

/** The most heap of this process that was in use just after a collection, while this is open. */
final class LiveHeap implements AutoCloseable {

  private final AtomicLong most = new AtomicLong();
  private final NotificationListener listener = this::collected;

  LiveHeap() {
    System.gc();
    ManagementFactory.getGarbageCollectorMXBeans()
        .forEach(
            bean -> ((NotificationEmitter) bean).addNotificationListener(listener, null, null));
  }

  private void collected(Notification notification, Object handback) {
    if (notification
        .getType()
        .equals(GarbageCollectionNotificationInfo.GARBAGE_COLLECTION_NOTIFICATION)) {
      long used =
          GarbageCollectionNotificationInfo.from((CompositeData) notification.getUserData())
              .getGcInfo()
              .getMemoryUsageAfterGc()
              .values()
              .stream()
              .mapToLong(MemoryUsage::getUsed)
              .sum();
      most.accumulateAndGet(used, Math::max);
    }
  }

  /** In bytes, with what the virtual machine keeps of its code; 0 before the first collection. */
  long most() {
    return most.get();
  }

  @Override
  public void close() {
    ManagementFactory.getGarbageCollectorMXBeans()
        .forEach(
            bean -> {
              try {
                ((NotificationEmitter) bean).removeNotificationListener(listener);
              } catch (ListenerNotFoundException e) {
                throw new IllegalStateException(e);
              }
            });
  }
}
