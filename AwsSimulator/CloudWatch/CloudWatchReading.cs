using LoadPlatform.AwsSimulator.Wire;

namespace LoadPlatform.AwsSimulator.CloudWatch;

/// <summary>Members that several of CloudWatch's operations read.</summary>
internal static class CloudWatchReading
{
    private const int LargestPage = 100;
    private const int UsualPage = 50;

    /// <summary>A page's size.</summary>
    /// <exception cref="AwsException">It is not from 1 to 100.</exception>
    public static int PageSize(this AwsRequest request) => request.Integer("MaxRecords") switch
    {
        null => UsualPage,
        < 1 and { } size => throw CloudWatchErrors.Constraint($"{size}", "maxRecords", "have value greater than or equal to 1"),
        > LargestPage and { } size => throw CloudWatchErrors.Constraint($"{size}", "maxRecords", $"have value less than or equal to {LargestPage}"),
        { } size => size,
    };

    /// <summary>One of some words, or null.</summary>
    /// <exception cref="AwsException">It is none of them.</exception>
    public static string? Word(this AwsRequest request, string name, params IReadOnlyCollection<string> words)
    {
        var text = request.Text(name);
        return text is null || words.Contains(text, StringComparer.Ordinal)
            ? text
            : throw CloudWatchErrors.Constraint(text, char.ToLowerInvariant(name[0]) + name[1..], $"satisfy enum value set: [{string.Join(", ", words)}]");
    }

    /// <summary>A text that must be there.</summary>
    /// <exception cref="AwsException">It is not.</exception>
    public static string Needed(this AwsRequest request, string name, string place = "") =>
        request.Text(name) is { Length: > 0 } text ? text : throw CloudWatchErrors.Missing(place + name);

    /// <summary>The start of a time range, as AWS rounds it down: to a minute, for older data to five minutes or an hour.</summary>
    public static DateTimeOffset Rounded(DateTimeOffset start, DateTimeOffset now)
    {
        var grain = (now - start).TotalDays switch
        {
            < 15 => TimeSpan.FromMinutes(1),
            < 63 => TimeSpan.FromMinutes(5),
            _ => TimeSpan.FromHours(1),
        };
        return new DateTimeOffset(start.UtcTicks - (start.UtcTicks % grain.Ticks), TimeSpan.Zero);
    }
}
