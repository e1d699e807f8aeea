using System.Security.Cryptography;

namespace LoadPlatform.AwsSimulator.Wire;

/// <summary>The id that each answer has. It is not drawn from the world: it tells requests apart, not histories.</summary>
internal static class RequestId
{
    private const int DynamoLength = 52;
    private const string DynamoDigits = "0123456789ABCDEFGHIJKLMNOPQRSTUV";

    public static string New(ServiceTraits? service) => service?.HasChecksum == true
        ? RandomNumberGenerator.GetString(DynamoDigits, DynamoLength)
        : Guid.NewGuid().ToString();
}
