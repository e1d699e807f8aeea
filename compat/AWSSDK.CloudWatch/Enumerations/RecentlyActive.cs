using Amazon.Runtime;

namespace Amazon.CloudWatch;

/// <summary>Constants used for properties of type RecentlyActive.</summary>
public class RecentlyActive : ConstantClass
{
    public static readonly RecentlyActive PT3H = new("PT3H");

    /// <summary>Needed only for a value that is not defined as a constant here.</summary>
    /// <param name="value">The value on the wire.</param>
    public RecentlyActive(string value)
        : base(value)
    {
    }

    public static implicit operator RecentlyActive(string value) => FindValue(value);

    public static RecentlyActive FindValue(string value) => FindValue<RecentlyActive>(value);
}
