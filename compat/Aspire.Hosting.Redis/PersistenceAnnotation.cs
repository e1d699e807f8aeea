using Aspire.Hosting.ApplicationModel;

namespace Aspire.Hosting.Redis;

internal sealed record PersistenceAnnotation(TimeSpan? Interval, long KeysChangedThreshold) : IResourceAnnotation;
