using System.Collections;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Amazon.Runtime;

namespace Amazon.AwsJson;

/// <summary>
/// The AWS JSON protocol: members that are not set are not written, unknown ones are ignored, times are epoch seconds, constants are text.
/// </summary>
internal static class JsonFormat
{
    internal static JsonSerializerOptions CamelCase { get; } = Create(JsonNamingPolicy.CamelCase);

    internal static JsonSerializerOptions PascalCase { get; } = Create(null);

    private static JsonSerializerOptions Create(JsonNamingPolicy? naming) => new()
    {
        PropertyNamingPolicy = naming,
        NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals,
        Converters = { new EpochSecondsConverter(), new ConstantClassConverterFactory() },
        TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { Shape } },
    };

    private static void Shape(JsonTypeInfo type)
    {
        if (type.Kind != JsonTypeInfoKind.Object)
            return;

        for (var i = type.Properties.Count - 1; i >= 0; i--)
        {
            var property = type.Properties[i];
            if (DeclaredByTheSdk(property))
                type.Properties.RemoveAt(i);
            else
                Shape(property);
        }
    }

    private static void Shape(JsonPropertyInfo property)
    {
        property.ShouldSerialize = static (_, value) => IsSet(value);
        if (property.AttributeProvider?.IsDefined(typeof(IdempotencyTokenAttribute), inherit: true) == true && property.Get is { } get)
            property.Get = instance => get(instance) ?? Guid.NewGuid().ToString();
    }

    /// <summary>Request and response bases carry members that are no part of the message.</summary>
    private static bool DeclaredByTheSdk(JsonPropertyInfo property) =>
        property.AttributeProvider is System.Reflection.MemberInfo { DeclaringType: { } declaring } && declaring.Assembly == typeof(AmazonWebServiceRequest).Assembly;

    private static bool IsSet(object? value) =>
        value is not null && (!AWSConfigs.InitializeCollections || value is string || value is not IEnumerable items || items.Cast<object>().Any());
}
