using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using LoadPlatform.AwsSimulator.Model;
using LoadPlatform.AwsSimulator.Model.Systems;
using LoadPlatform.AwsSimulator.Wire;

namespace LoadPlatform.AwsSimulator.Ssm;

/// <summary>A parameter as SSM writes it.</summary>
internal static class ParameterJson
{
    public static JsonObject Of(SimulatedWorld world, Parameter parameter, string? selector, bool decrypts) => new JsonObject
    {
        ["ARN"] = world.Arns.Parameter(parameter.Name.StartsWith('/') ? parameter.Name : $"/{parameter.Name}"),
        ["DataType"] = parameter.DataType,
        ["LastModifiedDate"] = Json.Time(parameter.ModifiedAt),
        ["Name"] = parameter.Name,
        ["Type"] = parameter.Type,
        ["Value"] = parameter.Type == "SecureString" && !decrypts ? Encrypted(parameter) : parameter.Value,
        ["Version"] = parameter.Version,
    }.With("Selector", selector is null ? null : $":{selector}");

    /// <summary>Something that looks like KMS's ciphertext and does not give the value away.</summary>
    private static string Encrypted(Parameter parameter) =>
        $"AQICAHh{Convert.ToBase64String(SHA512.HashData(Encoding.UTF8.GetBytes($"{parameter.Name}:{parameter.Version}:{parameter.Value}")))}";
}
