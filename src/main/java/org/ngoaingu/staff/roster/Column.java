package org.ngoaingu.staff.roster;

/** What a column of a unit list or roster is about. */
public enum Column {
    /** Mã CBCCVC, số hiệu, mã nhân viên. */
    STAFF_CODE,
    /** Họ và tên. */
    NAME,
    /** Họ đệm, where the name stands in two columns. */
    SURNAME,
    /** Tên, beside {@link #SURNAME}. */
    GIVEN_NAME,
    /** Ngày sinh. */
    BIRTH_DATE,
    /** Nam: the birth date of men. */
    BIRTH_DATE_MEN,
    /** Nữ: the birth date of women. */
    BIRTH_DATE_WOMEN,
    /** Chức vụ, chức danh. */
    TITLE,
    /** Vị trí việc làm, asked where the title is blank. */
    JOB_POSITION,
    /** Mã đơn vị. */
    UNIT_CODE,
    /** Tên đơn vị, đơn vị công tác. */
    UNIT_NAME,
    /** Đối tượng, loại (CB, CC, VC, HĐ). */
    CATEGORY,
    /** Mã ngạch, mã số chức danh nghề nghiệp. */
    RANK_CODE,
    /** Lãnh đạo, quản lý. */
    MANAGER,
    /** Of a post or a unit: yêu cầu sử dụng ngoại ngữ. */
    REQUIRES_LANGUAGE,
    /** Môn dạy. */
    TEACHING_SUBJECT,
    /** Loại chứng chỉ, or the whole language cell as free text. */
    CERTIFICATE,
    /** Điểm, bậc of the certificate. */
    CERTIFICATE_SCORE,
    /** Ngày cấp of the certificate. */
    CERTIFICATE_DATE,
    /** Đã thẩm định. */
    CERTIFICATE_VERIFIED,
    /** Số điện thoại. */
    PHONE,
    /** Loại đơn vị. */
    UNIT_KIND,
    /** Cấp. */
    LEVEL,
    /** Mã đơn vị cấp trên. */
    PARENT_CODE,
    /** Khối. */
    BLOCK,
    /** Mã CBCCVC của thủ trưởng. */
    HEAD_CODE,
    /** Whether the unit works in foreign affairs (ngoại vụ). */
    FOREIGN_AFFAIRS,
    /** Lý do chưa nhận được: why {@link RefusedRows} wrote the row. */
    REFUSAL
}
