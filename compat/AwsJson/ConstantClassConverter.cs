using System.Text.Json;
using System.Text.Json.Serialization;
using Amazon.Runtime;

namespace Amazon.AwsJson;

/// <summary>Constants as the text they stand for; a text that no constant stands for makes a new one.</summary>
internal sealed class ConstantClassConverter<T> : JsonConverter<T>
    where T : ConstantClass
{
    private static readonly Func<string, T> FindValue =
        typeof(T).GetMethod("FindValue", [typeof(string)])!.CreateDelegate<Func<string, T>>();

    public override T? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.GetString() is { } value ? FindValue(value) : null;

    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => writer.WriteStringValue(value.Value);
}
