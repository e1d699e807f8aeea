namespace LoadPlatform.AwsSimulator.Model.Metrics;

/// <summary>Samples that somebody has summed up already: their values are lost.</summary>
internal sealed record StatisticSet(double SampleCount, double Sum, double Minimum, double Maximum);
