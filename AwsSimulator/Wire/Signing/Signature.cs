using System.Security.Cryptography;
using System.Text;

namespace LoadPlatform.AwsSimulator.Wire.Signing;

/// <summary>Signature Version 4: HMACs over a scope and a canonical request.</summary>
internal static class Signature
{
    public const string Algorithm = "AWS4-HMAC-SHA256";

    /// <summary>Signs.</summary>
    /// <param name="secret">The secret access key.</param>
    /// <param name="timestamp">The request's date, such as 20260101T000000Z.</param>
    /// <param name="scope">The scope of the signature.</param>
    /// <param name="canonical">The canonical request.</param>
    /// <returns>The signature in lower-case hexadecimal digits.</returns>
    public static string Of(string secret, string timestamp, CredentialScope scope, string canonical)
    {
        var key = Encoding.UTF8.GetBytes($"AWS4{secret}");
        foreach (var part in (string[])[scope.Date, scope.Region, scope.Service, scope.Terminator])
            key = Hmac(key, part);

        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(canonical)));
        return Convert.ToHexStringLower(Hmac(key, $"{Algorithm}\n{timestamp}\n{scope.Text}\n{hash}"));
    }

    private static byte[] Hmac(byte[] key, string text) => HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(text));
}
