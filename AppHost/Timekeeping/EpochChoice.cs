using System.Globalization;

namespace LoadPlatform.AppHost.Timekeeping;

/// <summary>The epoch of a new start's clock.</summary>
/// <param name="Epoch">The instant (UTC) at which simulated and real time agree.</param>
/// <param name="Notice">What the operator should know; null where there is nothing.</param>
internal readonly record struct EpochChoice(DateTimeOffset Epoch, string? Notice)
{
    /// <summary>A start is seen every two seconds; one that was killed may have lived so much longer.</summary>
    public static readonly TimeSpan Margin = TimeSpan.FromSeconds(5);

    /// <summary>
    /// Chooses the epoch so that simulated time is real time now, or where an earlier start got further, goes on from there:
    /// with now = epoch + (real − epoch) · scale, it is real − (last − real) / (scale − 1).
    /// </summary>
    /// <param name="previous">What the last start left; null where there was none.</param>
    /// <param name="now">The real time, UTC.</param>
    /// <param name="scale">The new start's simulated seconds per real second.</param>
    public static EpochChoice Of(ClockRecord? previous, DateTimeOffset now, double scale)
    {
        if (previous is null)
            return new EpochChoice(now, Notice: null);

        try
        {
            var last = previous.Last(Margin).ToUniversalTime();
            if (last <= now)
                return new EpochChoice(now, Notice: null);

            return scale == 1
                ? new EpochChoice(now, string.Create(CultureInfo.InvariantCulture, $"Time is real with Clock:Scale=1: it is earlier than what earlier starts reached, {last:u}."))
                : new EpochChoice(now - ((last - now) / (scale - 1)), string.Create(CultureInfo.InvariantCulture, $"Simulated time goes on at {last:u}, where earlier starts got to."));
        }
        catch (Exception exception) when (exception is ArgumentException or OverflowException)
        {
            return new EpochChoice(now, $"The time that earlier starts reached is out of range and is ignored: {exception.Message}");
        }
    }
}
