using System.Text.Json;
using System.Text.Json.Serialization;

namespace LoadPlatform.AwsSimulator.Wire;

/// <summary>A time in an answer: epoch seconds in JSON; other protocols write the instant in their own way.</summary>
[JsonConverter(typeof(Converter))]
internal readonly record struct AwsTime(DateTimeOffset Instant)
{
    private sealed class Converter : JsonConverter<AwsTime>
    {
        public override AwsTime Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            new(DateTimeOffset.UnixEpoch.AddSeconds(reader.GetDouble()));

        public override void Write(Utf8JsonWriter writer, AwsTime value, JsonSerializerOptions options) =>
            writer.WriteNumberValue(Math.Round((value.Instant - DateTimeOffset.UnixEpoch).TotalSeconds, 3));
    }
}
