using System.Security.Cryptography;
using System.Text;

namespace AWSSDK.Compat.Tests;

/// <summary>The signature of a request, computed here from AWS's description of Signature Version 4.</summary>
internal sealed class Signature
{
    private readonly ReceivedCall _call;
    private readonly string[] _scope;
    private readonly string[] _signedHeaders;

    internal Signature(ReceivedCall call)
    {
        _call = call;
        var parts = call.Headers["Authorization"]["AWS4-HMAC-SHA256 ".Length..]
            .Split(',', StringSplitOptions.TrimEntries)
            .Select(part => part.Split('=', 2))
            .ToDictionary(part => part[0], part => part[1], StringComparer.Ordinal);
        _scope = parts["Credential"].Split('/');
        _signedHeaders = parts["SignedHeaders"].Split(';');
        Given = parts["Signature"];
    }

    internal string AccessKey => _scope[0];

    internal string Region => _scope[2];

    internal string Service => _scope[3];

    internal string Given { get; }

    internal IReadOnlyCollection<string> SignedHeaders => _signedHeaders;

    internal string Expected(string secret)
    {
        var canonical = string.Join('\n', [
            _call.Method,
            _call.Path,
            "",
            .. _signedHeaders.Select(name => $"{name}:{_call.Headers[name].Trim()}"),
            "",
            string.Join(';', _signedHeaders),
            Hash(_call.Body)]);
        var toSign = string.Join('\n', "AWS4-HMAC-SHA256", _call.Headers["X-Amz-Date"], string.Join('/', _scope[1..]), Hash(Encoding.UTF8.GetBytes(canonical)));
        var key = _scope[1..].Aggregate(Encoding.UTF8.GetBytes("AWS4" + secret), Hmac);
        return Convert.ToHexStringLower(Hmac(key, toSign));
    }

    private static byte[] Hmac(byte[] key, string text) => HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(text));

    private static string Hash(byte[] bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));
}
