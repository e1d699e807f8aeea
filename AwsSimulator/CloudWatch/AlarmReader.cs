using LoadPlatform.AwsSimulator.Model.Alarms;
using LoadPlatform.AwsSimulator.Model.Metrics;
using LoadPlatform.AwsSimulator.Wire;

namespace LoadPlatform.AwsSimulator.CloudWatch;

/// <summary>Reads an alarm from PutMetricAlarm.</summary>
internal static class AlarmReader
{
    private const int LongestRange = 86_400;
    private const int MostActions = 5;

    public static AlarmSettings Read(AwsRequest request)
    {
        if (request.Objects("Metrics").Count > 0)
            throw CloudWatchErrors.Validation("The simulator has no alarms on metric math: the parameter Metrics must not be specified.");

        var period = Period(request);
        var periods = Positive(request, "EvaluationPeriods") ?? throw CloudWatchErrors.Missing("EvaluationPeriods");
        if (period.TotalSeconds * periods > LongestRange)
            throw CloudWatchErrors.Validation($"Metrics cannot be checked across more than a day (EvaluationPeriods * Period must be <= {LongestRange}).");
        var needed = Positive(request, "DatapointsToAlarm");
        if (needed > periods)
            throw CloudWatchErrors.Validation("DatapointsToAlarm must be less than or equal to EvaluationPeriods.");

        var comparison = request.Word("ComparisonOperator", Enum.GetNames<AlarmComparison>()) ?? throw CloudWatchErrors.Missing("ComparisonOperator");
        return new AlarmSettings(
            request.Needed("AlarmName"), MetricRequests.Metric(request), Enum.Parse<AlarmComparison>(comparison), request.Number("Threshold") ?? throw CloudWatchErrors.Missing("Threshold"), periods)
        {
            Description = request.Text("AlarmDescription"),
            Unit = MetricRequests.Unit(request),
            Statistic = StatisticOf(request),
            Period = period,
            DatapointsToAlarm = needed,
            TreatMissingData = Treatment(request),
            ActionsEnabled = request.Flag("ActionsEnabled", otherwise: true),
            AlarmActions = Actions(request, "AlarmActions"),
            OkActions = Actions(request, "OKActions"),
            InsufficientDataActions = Actions(request, "InsufficientDataActions"),
        };
    }

    private static TimeSpan Period(AwsRequest request)
    {
        var seconds = request.Integer("Period") ?? throw CloudWatchErrors.Missing("Period");
        return seconds > 0 && seconds % 60 == 0
            ? TimeSpan.FromSeconds(seconds)
            : throw CloudWatchErrors.Value("The parameter Period must be a multiple of 60: the simulator has no high-resolution alarms.");
    }

    private static int? Positive(AwsRequest request, string name) => request.Integer(name) switch
    {
        < 1 and { } number => throw CloudWatchErrors.Constraint($"{number}", char.ToLowerInvariant(name[0]) + name[1..], "have value greater than or equal to 1"),
        var number => number,
    };

    private static string StatisticOf(AwsRequest request)
    {
        var (simple, extended) = (request.Text("Statistic"), request.Text("ExtendedStatistic"));
        if (simple is not null && extended is not null)
            throw CloudWatchErrors.Exclusive("Statistic", "ExtendedStatistic");
        if (simple is not null)
            return Statistic.IsSimple(simple) ? simple : throw CloudWatchErrors.InvalidValue(simple, "Statistic");

        var name = extended ?? throw CloudWatchErrors.Combination("One of the parameters Statistic and ExtendedStatistic must be specified.");
        return Statistic.IsExtended(name) ? name : throw CloudWatchErrors.Value($"The value {name} for parameter ExtendedStatistic is not supported.");
    }

    private static MissingData? Treatment(AwsRequest request)
    {
        if (request.Text("TreatMissingData") is not { } text)
            return null;

        foreach (var treatment in Enum.GetValues<MissingData>())
        {
            if (treatment.Name() == text)
                return treatment;
        }

        throw CloudWatchErrors.Validation($"Option {text} is not supported. Supported options for parameter TreatMissingData are breaching, notBreaching, ignore, and missing.");
    }

    private static IReadOnlyList<string> Actions(AwsRequest request, string name) =>
        request.Texts(name) is { Count: <= MostActions } actions ? actions : throw CloudWatchErrors.TooMany(name, MostActions);
}
