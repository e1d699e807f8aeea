namespace LoadPlatform.AwsSimulator.Model.Tables;

/// <summary>The order of strings by their bytes in UTF-8, which is that of their code points.</summary>
internal static class Utf8Order
{
    public static int Compare(string left, string right)
    {
        var shared = left.AsSpan().CommonPrefixLength(right);
        if (shared == left.Length || shared == right.Length)
            return left.Length.CompareTo(right.Length);

        return Rank(left[shared]).CompareTo(Rank(right[shared]));
    }

    /// <summary>Half of a surrogate pair stands for a code point above all that one char can hold.</summary>
    private static int Rank(char c) => char.IsSurrogate(c) ? c + 0x10000 : c;
}
