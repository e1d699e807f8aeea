namespace LoadPlatform.AwsSimulator.Wire.Throttling;

/// <summary>A rate that AWS publishes: one bucket for all of some operations of a service.</summary>
/// <param name="Service">The service, as <see cref="ServiceTraits.Name"/>.</param>
/// <param name="Capacity">How many calls the bucket holds (burst).</param>
/// <param name="PerSecond">How many calls it gets back each second (sustained).</param>
/// <param name="Operations">The operations that share it.</param>
internal sealed record PublishedRate(string Service, int Capacity, int PerSecond, params IReadOnlyList<string> Operations);
