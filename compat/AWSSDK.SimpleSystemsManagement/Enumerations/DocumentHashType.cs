using Amazon.Runtime;

namespace Amazon.SimpleSystemsManagement;

/// <summary>Constants used for properties of type DocumentHashType.</summary>
public class DocumentHashType : ConstantClass
{
    public static readonly DocumentHashType Sha1 = new("Sha1");

    public static readonly DocumentHashType Sha256 = new("Sha256");

    /// <summary>Needed only for a value that is not defined as a constant here.</summary>
    /// <param name="value">The value on the wire.</param>
    public DocumentHashType(string value)
        : base(value)
    {
    }

    public static implicit operator DocumentHashType(string value) => FindValue(value);

    public static DocumentHashType FindValue(string value) => FindValue<DocumentHashType>(value);
}
