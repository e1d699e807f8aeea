using LoadPlatform.AwsSimulator.Model.Metrics;
using LoadPlatform.AwsSimulator.Wire;

namespace LoadPlatform.AwsSimulator.CloudWatch;

/// <summary>Reads what one entry of PutMetricData says of its metric's values.</summary>
internal static class MetricDatumReader
{
    private const int MostValues = 150;

    /// <summary>The greatest value that CloudWatch keeps.</summary>
    private static readonly double Greatest = Math.Pow(2, 360);

    public static MetricDatum Read(AwsRequest entry, string place)
    {
        var (value, values, set) = (entry.Number("Value"), entry.Numbers("Values"), entry.Object("StatisticValues"));
        if (value is not null && values.Count > 0)
            throw CloudWatchErrors.Exclusive($"{place}Value", $"{place}Values");
        if (value is not null && set is not null)
            throw CloudWatchErrors.Exclusive($"{place}Value", $"{place}StatisticValues");
        if (values.Count > 0 && set is not null)
            throw CloudWatchErrors.Exclusive($"{place}Values", $"{place}StatisticValues");

        return value is { } one ? MetricDatum.Of(Valid(one, $"{place}Value"))
            : set is not null ? new MetricDatum([], Set(set, $"{place}StatisticValues."))
            : values.Count > 0 ? new MetricDatum(Counted(entry, values, place))
            : throw CloudWatchErrors.Combination($"At least one of the parameters {place}Value, {place}Values and {place}StatisticValues must be specified.");
    }

    private static List<(double Value, double Count)> Counted(AwsRequest entry, IReadOnlyList<double> values, string place)
    {
        var counts = entry.Numbers("Counts");
        if (values.Count > MostValues)
            throw CloudWatchErrors.TooMany($"{place}Values", MostValues);
        if (counts.Count > 0 && counts.Count != values.Count)
            throw CloudWatchErrors.Value($"The parameters {place}Values and {place}Counts must be of the same size.");

        return [.. values.Select((value, i) => (Valid(value, $"{place}Values.member.{i + 1}"), counts.Count > 0 ? Positive(counts[i], $"{place}Counts.member.{i + 1}") : 1))];
    }

    private static StatisticSet Set(AwsRequest set, string place)
    {
        double Member(string name) => Valid(set.Number(name) ?? throw CloudWatchErrors.Missing(place + name), place + name);

        var read = new StatisticSet(Positive(Member("SampleCount"), $"{place}SampleCount"), Member("Sum"), Member("Minimum"), Member("Maximum"));
        return read.Minimum <= read.Maximum ? read : throw CloudWatchErrors.Value($"The parameter {place}Minimum must not be greater than {place}Maximum.");
    }

    private static double Positive(double count, string place) => count > 0 ? Valid(count, place) : throw CloudWatchErrors.InvalidValue($"{count}", place);

    private static double Valid(double value, string place) => Math.Abs(value) <= Greatest ? value : throw CloudWatchErrors.InvalidValue($"{value}", place);
}
