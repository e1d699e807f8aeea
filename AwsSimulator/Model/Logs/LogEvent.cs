using System.Globalization;

namespace LoadPlatform.AwsSimulator.Model.Logs;

/// <summary>One line of a log stream. <paramref name="Order"/> counts the lines of the whole account, oldest first.</summary>
internal sealed record LogEvent(long Order, string Stream, DateTimeOffset Timestamp, string Message)
{
    /// <summary>Its id: 56 digits, as AWS has them.</summary>
    public string Id => Order.ToString("D56", CultureInfo.InvariantCulture);
}
