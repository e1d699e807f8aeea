using Amazon.ApplicationAutoScaling.Model;

namespace LoadPlatform.MetricsWatcher.Scaling;

/// <summary>The scaling activities since the watch began, read at one moment.</summary>
/// <param name="Activities">The activities.</param>
internal sealed record ScalingReading(IReadOnlyList<ScalingActivity> Activities);
