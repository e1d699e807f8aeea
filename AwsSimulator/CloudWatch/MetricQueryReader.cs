using System.Text.RegularExpressions;
using LoadPlatform.AwsSimulator.Model.Metrics;
using LoadPlatform.AwsSimulator.Wire;

namespace LoadPlatform.AwsSimulator.CloudWatch;

/// <summary>Reads GetMetricData's queries. Whatever is wrong with them is a ValidationError, as on AWS.</summary>
internal static partial class MetricQueryReader
{
    private const int MostQueries = 500;

    public static IReadOnlyList<MetricQuery> Read(AwsRequest request)
    {
        var queries = request.Objects("MetricDataQueries");
        if (queries.Count == 0)
            throw CloudWatchErrors.Validation("The parameter MetricDataQueries is required.");
        if (queries.Count > MostQueries)
            throw CloudWatchErrors.Validation($"The collection MetricDataQueries must not have a size greater than {MostQueries}.");

        try
        {
            var read = queries.Select((query, i) => Read(query, $"MetricDataQueries.member.{i + 1}.")).ToList();
            return read.DistinctBy(query => query.Id).Count() == read.Count
                ? read
                : throw CloudWatchErrors.Validation("The values for parameter id in MetricDataQueries are not unique.");
        }
        catch (AwsException error) when (error.Type is "MissingRequiredParameterException" or "InvalidParameterValueException")
        {
            throw CloudWatchErrors.Validation(error.Message);
        }
    }

    private static MetricQuery Read(AwsRequest query, string place)
    {
        var id = query.Needed("Id", place);
        if (!Identifier.IsMatch(id))
            throw CloudWatchErrors.Validation($"The value {id} for parameter {place}Id is not matching the expected pattern ^[a-z][a-zA-Z0-9_]*$.");
        if (query.Text("Expression") is { } expression)
            throw CloudWatchErrors.Validation($"Error in expression '{id}': the simulator has no metric math, which '{expression}' needs.");
        if (query.Object("MetricStat") is not { } stat)
            throw CloudWatchErrors.Validation($"Either MetricStat or Expression must be specified for the query {id}.");

        var metric = MetricRequests.Metric(stat.Object("Metric") ?? throw CloudWatchErrors.Missing($"{place}MetricStat.Metric"), $"{place}MetricStat.Metric.");
        var period = Period(stat.Integer("Period") ?? throw CloudWatchErrors.Missing($"{place}MetricStat.Period"), $"{place}MetricStat.Period");
        var statistic = stat.Needed("Stat", $"{place}MetricStat.");
        if (!Statistic.IsKnown(statistic))
            throw CloudWatchErrors.Validation($"The value {statistic} for parameter {place}MetricStat.Stat is not supported.");

        return new MetricQuery(id, query.Text("Label") ?? metric.Name, query.Flag("ReturnData", otherwise: true), metric, period, statistic, MetricRequests.Unit(stat, $"{place}MetricStat."));
    }

    /// <summary>A period that AWS takes: 1, 5, 10, 30 seconds or whole minutes.</summary>
    public static TimeSpan Period(int seconds, string place) => seconds is 1 or 5 or 10 or 30 || (seconds > 0 && seconds % 60 == 0)
        ? TimeSpan.FromSeconds(seconds)
        : throw CloudWatchErrors.Value($"The parameter {place} must be a multiple of 60.");

    [GeneratedRegex("^[a-z][a-zA-Z0-9_]*$", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Identifier { get; }
}
