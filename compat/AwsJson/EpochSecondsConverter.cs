using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Amazon.AwsJson;

/// <summary>Times as seconds since 1970, with a fraction; read as UTC. ISO 8601 text is read too.</summary>
internal sealed class EpochSecondsConverter : JsonConverter<DateTime>
{
    public override DateTime Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType == JsonTokenType.Number && reader.TryGetDecimal(out var seconds))
            return FromSeconds(seconds);

        var text = reader.TokenType == JsonTokenType.String ? reader.GetString() : null;
        return DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time)
            ? time.UtcDateTime
            : throw new JsonException("A time is neither epoch seconds nor ISO 8601 text.");
    }

    /// <summary>Milliseconds are what AWS keeps.</summary>
    public override void Write(Utf8JsonWriter writer, DateTime value, JsonSerializerOptions options) =>
        writer.WriteNumberValue((value.ToUniversalTime() - DateTime.UnixEpoch).Ticks / TimeSpan.TicksPerMillisecond / 1000m);

    private static DateTime FromSeconds(decimal seconds)
    {
        try
        {
            return DateTime.UnixEpoch.AddTicks(decimal.ToInt64(seconds * TimeSpan.TicksPerSecond));
        }
        catch (Exception exception) when (exception is OverflowException or ArgumentOutOfRangeException)
        {
            throw new JsonException("A time is outside the calendar.", exception);
        }
    }
}
